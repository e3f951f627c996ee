package mediaaudit.cli;

import java.util.Locale;

/**
 * How far a phase of a scan is.
 *
 * @param done how much of it: videos while they are probed, else folders
 * @param total how much there is; 0 when nobody knows
 * @param also files walked, or cache hits; 0 elsewhere
 */
record Progress(Phase phase, long done, long total, long also) {

  /** The phases of a scan, in their order. */
  enum Phase {
    WALK("files") {
      @Override
      long rated(Progress progress) {
        return progress.also();
      }

      @Override
      String counted(Progress progress) {
        return Words.count(progress.done(), "folder") + ", " + Words.count(progress.also(), "file");
      }
    },
    PROBE("videos") {
      @Override
      String aside(Progress progress) {
        return Words.count(progress.also(), "cache hit");
      }
    },
    CHECK("folders");

    /** What is counted by the second. */
    final String unit;

    Phase(String unit) {
      this.unit = unit;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    long rated(Progress progress) {
      return progress.done();
    }

    String counted(Progress progress) {
      return String.format(Locale.ROOT, "%,d/%,d %s", progress.done(), progress.total(), unit);
    }

    String aside(Progress progress) {
      return "";
    }
  }

  static Progress walked(long folders, long known, long files) {
    return new Progress(Phase.WALK, folders, known < folders ? 0 : known, files);
  }

  static Progress probed(long hits, long misses, long videos) {
    return new Progress(Phase.PROBE, hits + misses, Math.max(videos, hits + misses), hits);
  }

  static Progress checked(long folders, long total) {
    return new Progress(Phase.CHECK, folders, Math.max(total, folders), 0);
  }

  /** From 0 to 1; 0 when nobody knows. */
  double share() {
    return total == 0 ? 0 : (double) done / total;
  }
}
