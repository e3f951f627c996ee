package mediaaudit.scan;

import java.util.List;
import mediaaudit.index.RootRow;
import mediaaudit.model.ScanSummary;

/**
 * How a scan went.
 *
 * @param roots that were scanned
 * @param refusals why other roots were left as they are, and how to go on
 * @param rowsInMemory how many rows of the index the scan held
 */
public record ScanResult(
    ScanSummary summary, List<RootRow> roots, List<String> refusals, long rowsInMemory) {}
