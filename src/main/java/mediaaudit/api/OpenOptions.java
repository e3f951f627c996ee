package mediaaudit.api;

import java.time.Duration;
import mediaaudit.probe.ProberChain;

/**
 * How an index is opened. The rules of validity are those of a scan by default.
 *
 * @param writing make it when there is none, and let rows be stored; else it is only read
 * @param patience how long to wait for another writer
 * @param memoryEntries most videos held for further look-ups; 0 for none
 * @param changeTimes compare the time of change too, where the file system has one
 * @param mtimeTolerance how far modification times may differ, for coarse file systems
 * @param racyWindow how young a file is too young to be trusted by its times
 * @param ttl after which a look is out of date; zero for never
 * @param probers who looks into videos
 */
public record OpenOptions(
    boolean writing,
    Duration patience,
    int memoryEntries,
    boolean changeTimes,
    Duration mtimeTolerance,
    Duration racyWindow,
    Duration ttl,
    ProberChain.Mode probers) {

  private static final int USUAL_ENTRIES = 1_000;

  public OpenOptions {
    if (memoryEntries < 0) {
      throw new IllegalArgumentException("memoryEntries must not be negative: " + memoryEntries);
    }
  }

  /** For reading; beside a scan that is under way, a copy is read. */
  public static OpenOptions reading() {
    return new OpenOptions(
        false,
        Duration.ofSeconds(30),
        USUAL_ENTRIES,
        true,
        Duration.ZERO,
        Duration.ofSeconds(2),
        Duration.ZERO,
        ProberChain.Mode.AUTO);
  }

  /** For reading and writing; a scan has to wait meanwhile. */
  public static OpenOptions writing(Duration patience) {
    OpenOptions usual = reading();
    return new OpenOptions(
        true,
        patience,
        usual.memoryEntries,
        usual.changeTimes,
        usual.mtimeTolerance,
        usual.racyWindow,
        usual.ttl,
        usual.probers);
  }

  /** These, with so many videos at most held for further look-ups. */
  public OpenOptions withMemory(int entries) {
    return new OpenOptions(
        writing, patience, entries, changeTimes, mtimeTolerance, racyWindow, ttl, probers);
  }

  /** These, with this time after which a look is out of date; zero for never. */
  public OpenOptions withTtl(Duration age) {
    return new OpenOptions(
        writing, patience, memoryEntries, changeTimes, mtimeTolerance, racyWindow, age, probers);
  }

  /** These, with these probers. */
  public OpenOptions withProbers(ProberChain.Mode mode) {
    return new OpenOptions(
        writing, patience, memoryEntries, changeTimes, mtimeTolerance, racyWindow, ttl, mode);
  }

  /** These, with this window in which times prove nothing. */
  public OpenOptions withRacyWindow(Duration window) {
    return new OpenOptions(
        writing, patience, memoryEntries, changeTimes, mtimeTolerance, window, ttl, probers);
  }
}
