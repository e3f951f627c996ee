package mediaaudit.cli;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.model.Near;
import mediaaudit.model.UserError;
import mediaaudit.rule.VideoCodecs;
import mediaaudit.scan.ScanOptions;

/** The kinds of values that a configuration file may hold. Each is checked as it is read. */
final class ConfigValue {
  private ConfigValue() {}

  /** What has a path, in which variables are not filled in yet. */
  interface Located {
    String path();

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException when it is none, once its variables are filled in
     */
    default void require(Map<String, String> environment) {
      try {
        new Expansion(environment).path(path(), Path.of(""));
      } catch (UserError e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
  }

  /** A path alone. */
  record PathText(String path) implements Located {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PathText {}
  }

  /** A media server whose artwork names count. */
  record ProfileName(String name) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ProfileName {
      Profiles.require(name);
    }
  }

  /** A video codec by any of its names; kept by ffprobe's. */
  record Codec(String name) {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    Codec {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Codec of(String name) {
      return new Codec(
          VideoCodecs.find(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "unknown codec '"
                              + name
                              + "'; "
                              + Near.to(name, VideoCodecs.known(), VideoCodecs.usual()))));
    }
  }

  /** A pattern over paths. */
  record GlobText(String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    GlobText {
      ScanOptions.requireGlob(text);
    }
  }

  /** How many things are done at a time; 0 chooses by the machine. */
  record Workers(int number) {
    static final int MOST = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Workers {
      if (number < 0 || number > MOST) {
        throw new IllegalArgumentException(
            "must be from 1 to "
                + MOST
                + ", or 0 for as many as the machine serves; not "
                + number);
      }
    }
  }

  /** An amount of data. */
  record Megabytes(int number) {
    static final int MOST = 1000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Megabytes {
      if (number < 0 || number > MOST) {
        throw new IllegalArgumentException("must be from 0 to " + MOST + "; not " + number);
      }
    }
  }

  /** A length of time. */
  interface Time {
    Duration duration();
  }

  /** A length of time, which may be none. */
  record Span(Duration duration) implements Time {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    Span {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Span of(String text) {
      return new Span(Words.duration(text));
    }
  }

  /** A length of time that is not none. */
  record Patience(Duration duration) implements Time {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    Patience {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Patience of(String text) {
      Duration duration = Words.duration(text);
      if (duration.isZero()) {
        throw new IllegalArgumentException("must be longer than 0s, such as 60s");
      }
      return new Patience(duration);
    }
  }

  /** What of a file's stat is compared, beside its size and modification time. */
  record Check(boolean ctime, boolean inode) {
    static final Check USUAL = new Check(true, false);
    private static final String SIZE = "size";
    private static final String MTIME = "mtime";
    private static final String CTIME = "ctime";
    private static final String INODE = "inode";

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    Check {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Check of(String text) {
      List<String> words = List.of(text.replace(" ", "").split(","));
      boolean known = Set.of(SIZE, MTIME, CTIME, INODE).containsAll(words);
      if (!known || !words.contains(SIZE) || !words.contains(MTIME)) {
        throw new IllegalArgumentException(
            "must be size,mtime with or without ,ctime and ,inode; not '" + text + "'");
      }
      return new Check(words.contains(CTIME), words.contains(INODE));
    }

    @Override
    public String toString() {
      return SIZE + "," + MTIME + (ctime ? "," + CTIME : "") + (inode ? "," + INODE : "");
    }
  }

  /** A word that stands for a constant. */
  record Word<T extends Enum<T>>(T constant) {
    static <T extends Enum<T>> Word<T> of(Class<T> type, String text) {
      return Stream.of(type.getEnumConstants())
          .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
          .map(Word::new)
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "must be one of "
                          + Stream.of(type.getEnumConstants())
                              .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                              .collect(Collectors.joining(", "))
                          + "; not '"
                          + text
                          + "'"));
    }
  }
}
