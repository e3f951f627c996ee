package mediaaudit.scan;

import java.io.IOException;
import java.util.concurrent.Callable;
import mediaaudit.index.StoredFile;
import mediaaudit.model.MissReason;
import mediaaudit.model.Nanos;
import mediaaudit.probe.Answer;

/**
 * One look into one video, on a thread of its own: stat, probe, stat again. What moves meanwhile is
 * not believed.
 *
 * @param work that the look is a part of; null for one by itself
 * @param stored the row whose file seems untouched but is too young to prove it; else null
 * @param miss why the row does not hold, unless the look finds that it does
 */
record Look(FolderWork work, SeenFile file, StoredFile stored, MissReason miss, Validity validity)
    implements Callable<Look.Outcome> {

  /**
   * What was seen.
   *
   * @param stat of the file the facts are about
   * @param answer null when nobody could look, when the row still holds, or on trouble
   * @param racyDigest null when the file's times prove its content
   * @param trouble why the file could not be read; null when it could
   * @param hit the row still holds
   * @param moved the file changed between the walk and the look
   */
  record Outcome(
      Look look,
      Stat stat,
      Answer answer,
      String racyDigest,
      String trouble,
      boolean hit,
      boolean moved) {}

  @Override
  public Outcome call() throws InterruptedException {
    try {
      Outcome first = look(file.stat(), false);
      Stat now = Stat.following(file.path());
      if (first.stat().sameAs(now)) {
        return first;
      }
      Outcome second = look(now, true);
      return now.sameAs(Stat.following(file.path()))
          ? second
          : troubled("it is being written", true);
    } catch (IOException e) {
      return troubled(Reason.of(e, file.path()), false);
    }
  }

  private Outcome look(Stat stat, boolean moved) throws IOException, InterruptedException {
    long now = Nanos.now();
    if (stored != null && !moved && stored.file().racyDigest().equals(Ends.digest(file.path()))) {
      return new Outcome(this, stat, null, racyDigest(stat, now), null, true, false);
    }
    Answer answer = validity.chain().probe(file.path()).orElse(null);
    return new Outcome(this, stat, answer, racyDigest(stat, now), null, false, moved);
  }

  private String racyDigest(Stat stat, long now) throws IOException {
    return validity.isRacy(stat, now) ? Ends.digest(file.path()) : null;
  }

  private Outcome troubled(String reason, boolean moved) {
    return new Outcome(this, file.stat(), null, null, reason, false, moved);
  }
}
