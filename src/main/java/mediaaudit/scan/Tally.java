package mediaaudit.scan;

/** What a scan counts; written by one thread. */
final class Tally {
  long folders;
  long files;
  long videos;
  long hits;
  long misses;
  long unprobed;
  long rowsInMemory;

  /** These counts, to come back to. */
  Tally copy() {
    Tally copy = new Tally();
    copy.become(this);
    return copy;
  }

  /** Takes over another's counts. */
  void become(Tally other) {
    folders = other.folders;
    files = other.files;
    videos = other.videos;
    hits = other.hits;
    misses = other.misses;
    unprobed = other.unprobed;
    rowsInMemory = other.rowsInMemory;
  }
}
