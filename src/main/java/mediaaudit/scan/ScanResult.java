package mediaaudit.scan;

import java.util.List;
import java.util.Map;
import mediaaudit.index.RootRow;
import mediaaudit.model.MissReason;
import mediaaudit.model.ScanSummary;

/**
 * How a scan went.
 *
 * @param roots that were scanned
 * @param refusals why other roots were left as they are, and how to go on
 * @param contradictions what rows said that their files do not say, and how to go on
 * @param misses how many videos had to be looked at, by reason
 * @param moved how many files took over their rows from other places
 * @param reread whether names were read and judged again
 * @param rowsInMemory how many rows of the index the scan held
 */
public record ScanResult(
    ScanSummary summary,
    List<RootRow> roots,
    List<String> refusals,
    List<String> contradictions,
    Map<MissReason, Long> misses,
    long moved,
    boolean reread,
    long rowsInMemory) {}
