package mediaaudit.index;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The index in numbers.
 *
 * @param dated files that are dated in the future, whose times prove nothing
 * @param oldestProbe nanoseconds since 1970; null without any
 * @param newestProbe nanoseconds since 1970; null without any
 * @param ages of the probes, in seconds
 * @param sizes of the videos that are there, in bytes
 * @param items by kind
 * @param issues by severity
 * @param lookups of all scans
 * @param lastScan the last that has ended; null without any
 */
public record Overview(
    Storage storage,
    List<FileCount> files,
    long dated,
    List<ProbeCount> probes,
    Long oldestProbe,
    Long newestProbe,
    Distribution ages,
    Distribution sizes,
    Map<String, Long> items,
    Map<String, Long> issues,
    Lookups lookups,
    ScanFigures lastScan) {

  /** Files that vanished and were not pruned. */
  public long missing() {
    return files.stream().mapToLong(FileCount::missing).sum();
  }

  /** Probes of empty, corrupt and unsupported files. */
  public long failedProbes() {
    return probes.stream().filter(ProbeCount::failed).mapToLong(ProbeCount::probes).sum();
  }

  /** Videos that are there. */
  public long videos() {
    return videoFiles().mapToLong(FileCount::files).sum();
  }

  /** Size of all videos that are there. */
  public long videoBytes() {
    return videoFiles().mapToLong(FileCount::bytes).sum();
  }

  private Stream<FileCount> videoFiles() {
    return files.stream().filter(count -> count.kind().equals("video"));
  }
}
