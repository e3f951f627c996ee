package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mediaaudit.faults.FailingCalls.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fails at any write, sync or read of the index ends the program with one sentence;
 * what was stored before is there, and the next scan does the rest.
 */
@Tag(Faults.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteErrorTest {
  private static final int EIO = 5;
  private static final int ENOSPC = 28;
  private static final int FIRST = 50;
  private static final int LEAST = 30;
  private static final int KNOWN = 5;
  private static final int FILMS = 40;
  private static final String UNCLOSED =
      "could not be closed, as where a disk is full or fails; check the disk, nothing that was"
          + " stored is lost";
  private static final String INDEX = "/index.mv.db";
  private static final Failure WRITES = new Failure("|pwrite|write|", EIO, false);
  private static final Failure FULL = new Failure("|pwrite|write|", ENOSPC, false);
  private static final Failure HALF = new Failure("|pwrite|write|", ENOSPC, true);
  private static final Failure SYNCS = new Failure("|fsync|fdatasync|", EIO, false);
  private static final Failure CUTS = new Failure("|ftruncate|", EIO, false);
  private static final Failure READS = new Failure("|pread|", EIO, false);

  /** As of a network share whose server knows none: ENOLCK. */
  private static final Failure LOCKS = new Failure("|lock|", 37, false);

  @TempDir static Path directory;
  private FailingCalls calls;
  private Victim victim;
  private OneProcess process;
  private Path known;
  private Set<String> stored;
  private int struck;

  @BeforeAll
  void scanSome() throws IOException {
    calls = FailingCalls.build(directory);
    victim = Victim.of(directory, KNOWN);
    victim.library().run("scan").expect(1);
    stored = new TreeSet<>(victim.stored());
    known = directory.resolve("known");
    Victim.copy(victim.index(), known);
    IntStream.range(KNOWN, FILMS).forEach(film -> Victim.addFilm(victim.library(), film));
    process = victim.startOne(calls.on(INDEX));
  }

  @AfterAll
  void end() {
    if (process != null) {
      process.close();
    }
  }

  @Test
  void writesMayFailInOneWayOrTheOther() {
    boolean more = true;
    for (int at = 1; at <= FIRST && more; at++) {
      Failure failure = List.of(WRITES, FULL, HALF).get(at % 3);
      more = fails(at, failure, true, told(failure));
    }
    assertTrue(struck >= LEAST, struck + " writes");
    tell("failed writes");
  }

  @Test
  void failedWriteIsToldAndLosesNothingStored() {
    each(WRITES, true, told(WRITES));
    each(WRITES, false, told(WRITES), 1, 2, 20);
    tell("failed writes");
  }

  @Test
  void fullDiskIsToldAndLosesNothingStored() {
    each(FULL, true, told(FULL));
    each(HALF, true, told(HALF));
    each(FULL, false, told(FULL), 1, 30);
    tell("writes on a full disk");
  }

  private String told(Failure failure) {
    return failure.code() == EIO
        ? "cannot be read or written (Input/output error); check the disk"
        : "the disk is full: the index " + victim.index() + INDEX;
  }

  @Test
  void indexIsNotTouchedAfterAFailedSync() {
    each(SYNCS, true, "Input/output error", 1, 4, 18);
    each(SYNCS, false, "Input/output error", 1);
    tell("failed syncs");
  }

  @Test
  void failedReadIsTold() {
    each(READS, true, told(READS), 1, 2, 3, 4);
    tell("failed reads");
  }

  /** What H2 finds where it cannot read is an older state, or none. */
  @Test
  void nothingIsShownOfAnIndexThatCannotBeReadToTheEnd() {
    victim.library().run("scan").expect(1);
    for (int at = 1; at <= Faults.rounds(6, 100); at++) {
      calls.failFrom(at, READS);
      Ended query =
          victim
              .start(
                  calls.on(INDEX),
                  victim.line("query", "select count(*) from videos where status = 'ok'"))
              .ended();
      if (calls.seen().stream().noneMatch(call -> call.endsWith(" failed"))) {
        assertEquals("", query.told().errors());
        return;
      }
      query.require(5, told(READS), false);
    }
  }

  /** The first lock is that of whoever writes, the next one the database's own. */
  @Test
  void fileSystemWithoutLocksIsToldAndLosesNothing() throws IOException {
    for (int at : new int[] {1, 2}) {
      victim.dropIndex();
      Victim.copy(known, victim.index());
      calls.failFrom(at, LOCKS);
      Ended scan = victim.start(calls.on("/index."), victim.line("scan")).ended();
      assertTrue(calls.seen().stream().anyMatch(call -> call.endsWith(" failed")), "at " + at);
      scan.require(5, "No locks available", false);
      victim.requireWhole();
      assertTrue(victim.stored().containsAll(stored), "at " + at);
    }
  }

  /** What is compacted takes the place of the index only once all of it was written. */
  @Test
  void failedWriteOfACompactCopyIsToldAndLosesNothing() {
    for (int at = 1; at <= Faults.rounds(2, 50); at++) {
      victim.useIndex(known);
      Failure failure = at % 2 == 0 ? FULL : WRITES;
      calls.failFrom(at, failure);
      Ended prune =
          victim
              .start(calls.on("/copy-"), victim.line("prune", "--missing", "--older-than", "30d"))
              .ended();
      if (calls.seen().stream().noneMatch(call -> call.endsWith(" failed"))) {
        return;
      }
      String why = failure.code() == EIO ? "Input/output error" : "No space left on device";
      prune.require(
          5,
          "cannot compact the index %s/index.mv.db (%s); it is as it was; check the disk"
              .formatted(victim.index(), why),
          false);
      victim.requireWhole();
      assertEquals(stored, new TreeSet<>(victim.stored()));
    }
  }

  @Test
  void fileThatCannotBeCutIsLonger() {
    for (int at = 1; at <= Faults.rounds(1, 5); at++) {
      strike(at, CUTS, true);
      victim.requireWhole();
      victim.requireRestOnly(stored);
    }
  }

  /** The calls of the short form, or in the long one every call that there is. */
  private void each(Failure failure, boolean onKnown, String words, int... some) {
    int[] calls =
        Faults.isLong() ? IntStream.rangeClosed(1, Faults.rounds(0, 400)).toArray() : some;
    for (int at : calls) {
      if (!fails(at, failure, onKnown, words)) {
        return;
      }
    }
  }

  private boolean fails(int at, Failure failure, boolean onKnown, String words) {
    Ended scan = strike(at, failure, onKnown);
    List<String> seen = calls.seen();
    if (seen.stream().noneMatch(call -> call.endsWith(" failed"))) {
      assertEquals(1, scan.exitCode());
      return false;
    }
    String what = failure + " at " + at + (onKnown ? "" : " of a new index");
    try {
      if (failure.half() && scan.exitCode() == 1) {
        requireClosed(scan);
      } else {
        boolean atEnd = scan.told().errors().contains(UNCLOSED);
        scan.require(5, atEnd ? UNCLOSED : words, isDebugged(at));
      }
      requireNothingLost(scan, onKnown, failure, seen);
    } catch (AssertionError e) {
      throw new AssertionError(what + ": " + e.getMessage(), e);
    }
    struck++;
    return true;
  }

  /** All that counts of the last write of a closing stands in its first half. */
  private void requireClosed(Ended scan) {
    assertEquals(FILMS, kept().size(), scan.told().all());
    assertTrue(Files.exists(victim.index().resolve("index.seal")), scan.told().all());
  }

  private void requireNothingLost(Ended scan, boolean onKnown, Failure failure, List<String> seen) {
    Set<String> all = new TreeSet<>(scan.told().acknowledged());
    all.addAll(onKnown ? stored : Set.of());
    victim.requireWhole();
    List<String> kept = kept();
    Victim.requireAmong(kept, all);
    if (kept.size() < FILMS) {
      requireUntouched(failure, seen);
    }
    victim.requireRestOnly(all);
  }

  /** What is stored; where all is, only the closing of the file was left. */
  private List<String> kept() {
    return Files.exists(victim.index().resolve("index.mv.db")) ? victim.stored() : List.of();
  }

  private Ended strike(int at, Failure failure, boolean onKnown) {
    victim.useIndex(known);
    if (!onKnown) {
      victim.dropIndex();
    }
    calls.failFrom(at, failure);
    return process.run(
        isDebugged(at) ? victim.arguments("scan", "--debug") : victim.arguments("scan"));
  }

  /** Then it tells what is stored, and traces; else it is to show none. */
  private static boolean isDebugged(int at) {
    return at % 2 == 0;
  }

  /**
   * After a failed sync nobody knows what is on the disk; asking again would hide that. A new index
   * on its way is no index yet.
   */
  private static void requireUntouched(Failure failure, List<String> seen) {
    if (failure.equals(SYNCS)) {
      List<String> later =
          seen.stream().dropWhile(call -> !call.endsWith(" failed")).skip(1).toList();
      assertTrue(
          later.stream()
              .filter(call -> !call.contains("/new/"))
              .noneMatch(call -> call.matches("(pwrite|write|fsync|fdatasync) .*")),
          "after a failed sync: " + later);
    }
  }

  private void tell(String what) {
    System.out.println("WriteErrorTest: " + struck + " " + what);
    struck = 0;
  }
}
