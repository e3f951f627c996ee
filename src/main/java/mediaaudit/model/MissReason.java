package mediaaudit.model;

import java.util.Locale;

/** Why what is stored of a video could not be used. Where several hold, the first counts. */
public enum MissReason {
  /** Nothing is stored of it. */
  NEW("it is new"),
  /** It is not on the disk; a scan does not look it up then. */
  GONE("it is not on the disk"),
  /** Its row fails its checksum. */
  DAMAGED("its row in the index is damaged"),
  /** Its size differs. */
  SIZE("its size changed"),
  /** Its modification time differs. */
  MTIME("its modification time changed"),
  /** Its change time differs, and nothing else does. */
  CTIME("its change time changed"),
  /** Its inode number differs, and nothing else does. */
  INODE("its inode number changed"),
  /** It could not be read last time. */
  TROUBLE("it could not be read last time"),
  /** Nobody could tell or tell all of it last time, and a prober is at hand now that may. */
  PROBER("a prober at hand was not asked about its content, or the answer was cleared"),
  /** Its prober reads more than it did then. */
  REVISION("its prober reads more than it did then"),
  /** It was looked at longer ago than {@code cache.ttl} allows. */
  TTL("its look is older than cache.ttl"),
  /** It was too young to prove anything by its times, and its headers do not prove it the same. */
  RACY("its times were too young to trust, and its headers do not prove it unchanged"),
  /** The user wants every video looked at. */
  FORCED("every video is to be looked at");

  private final String sentence;

  MissReason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason in words. */
  public String sentence() {
    return sentence;
  }

  /** The word that stands in rows. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
