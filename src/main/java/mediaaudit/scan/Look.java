package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import mediaaudit.index.StoredFile;
import mediaaudit.model.MissReason;
import mediaaudit.model.Nanos;
import mediaaudit.model.Watchdog;
import mediaaudit.probe.Answer;
import mediaaudit.probe.HeaderDigest;

/**
 * One look into one video, on a thread of its own: stat, probe, stat again. What moves meanwhile is
 * not believed.
 *
 * @param work that the look is a part of; null for one by itself
 * @param stored a row that holds if the file's headers are those that it rests on, perhaps of the
 *     file at another place; else null
 * @param last the file's own row, whether or not it holds; null when it is new
 * @param miss why the row does not hold, unless the look finds that it does
 */
record Look(
    FolderWork work,
    SeenFile file,
    StoredFile stored,
    StoredFile last,
    MissReason miss,
    Validity validity)
    implements Callable<Look.Outcome> {

  /**
   * What was seen.
   *
   * @param stat of the file the facts are about
   * @param answer null when nobody could look, when the row still holds or is kept, or on trouble
   * @param racy the file's times are too young to prove its content
   * @param trouble why the file could not be read; null when it could
   * @param hit the row still holds
   * @param moved the file changed between the walk and the look
   * @param kept the file's own row may hold, and nobody could look, or only who knew less than that
   * @param link the file that has the same content under another name, and was looked into in the
   *     place of this one; null when this one was
   */
  record Outcome(
      Look look,
      Stat stat,
      Answer answer,
      boolean racy,
      String trouble,
      boolean hit,
      boolean moved,
      boolean kept,
      SeenFile link) {

    /** Whether all that could be told was told, so that no later look knows better. */
    boolean isWhole() {
      return trouble == null && !kept && (answer == null || !answer.makeshift());
    }

    /** Whether a prober may know better, which failed or is not at hand. */
    boolean isOpen() {
      return !hit && (answer == null || answer.isOpen());
    }

    /** What is told of the content; null where nobody tells. */
    String status() {
      if (answer != null) {
        return answer.probe().status().word();
      }
      return hit ? look.stored().status() : null;
    }

    /** What this tells of another name of the same file. */
    Outcome sharedBy(Look other) {
      return new Outcome(other, stat, answer, racy, trouble, hit, moved, kept, look.file());
    }
  }

  @Override
  public Outcome call() throws InterruptedException {
    try {
      Outcome first = look(file.stat(), false);
      Stat now = Stat.following(file.path());
      if (validity.comparison().isStill(first.stat(), now)) {
        return first;
      }
      Outcome second = look(now, true);
      return validity.comparison().isStill(now, Stat.following(file.path()))
          ? second
          : troubled("it is being written", true);
    } catch (IOException e) {
      return troubled(Reason.of(e, file.path()), false);
    } catch (RuntimeException | StackOverflowError bug) {
      // One odd file shall not cost the scan of all others.
      return troubled("media-audit fails on it (" + bug + "); please report that", false);
    }
  }

  /** Each look is one by itself, whatever another looks into. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** What is told of a look that did not end in this time. */
  Outcome stalled(Duration longest) {
    return troubled(new Watchdog.Stalled(longest).getMessage(), false);
  }

  /** Whether the row to prove is that of the file at this place. */
  boolean isAtHome() {
    return stored.file().pathHash().equals(file.pathHash());
  }

  /** This look with the row of another name of its file. */
  Look holding(StoredFile row) {
    return new Look(work, file, row, last, miss, validity);
  }

  private Outcome look(Stat stat, boolean moved) throws IOException, InterruptedException {
    boolean racy = validity.isRacy(stat, Nanos.now());
    if (stored != null && !moved && isProved(stored, file.path())) {
      return new Outcome(this, stat, null, racy, null, true, false, false, null);
    }
    Answer answer = validity.chain().probe(file.path()).orElse(null);
    if (isOutweighed(stat, answer)) {
      return new Outcome(this, stat, null, racy, null, false, moved, true, null);
    }
    boolean stillUnknown = answer == null && stored != null && stored.prober() == null && !moved;
    return new Outcome(this, stat, answer, racy, null, stillUnknown, moved, false, null);
  }

  /** Whether the file's own row stays, unless its headers were compared and are others. */
  private boolean isOutweighed(Stat stat, Answer answer) {
    return last != null
        && stored == null
        && validity.outweighs(last, stat, answer)
        && (answer != null || !validity.sameFile(last.file(), stat));
  }

  /**
   * Whether a file's headers are those that a row's facts rest on; of empty files there are none.
   */
  static boolean isProved(StoredFile stored, Path path) throws IOException {
    return stored.prober() != null
        && (stored.headerDigest() == null
            ? stored.file().sizeBytes() == 0
            : HeaderDigest.matches(stored.headerDigest(), path));
  }

  private Outcome troubled(String reason, boolean moved) {
    return new Outcome(this, file.stat(), null, false, reason, false, moved, false, null);
  }
}
