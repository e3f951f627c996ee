package mediaaudit.cli;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.index.CannedQuery;
import mediaaudit.model.Category;
import mediaaudit.model.LibraryType;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.UserError;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.probe.ProberChain;
import mediaaudit.rule.Rules;
import mediaaudit.rule.VideoCodecs;
import mediaaudit.scan.ScanOptions;
import mediaaudit.scan.SelfAudit;

/**
 * The configuration file as it is written: every component is null where the file is silent. Values
 * are checked as they are read, so that an error names the line.
 *
 * @param validationRules the predecessor's thresholds, which no rule uses
 */
record ConfigFile(
    ScanSection scan,
    ReportSection report,
    Patterns patterns,
    CacheSection cache,
    ProbeSection probe,
    RuleGrades rules,
    NamedQueries queries,
    JsonNode validationRules) {

  static final ConfigFile EMPTY = new ConfigFile(null, null, null, null, null, null, null, null);

  ConfigFile {
    scan = scan == null ? ScanSection.EMPTY : scan;
    report = report == null ? ReportSection.EMPTY : report;
    cache = cache == null ? new CacheSection(null, null, null, null, null, null) : cache;
    probe = probe == null ? new ProbeSection(null, null, null) : probe;
    rules = rules == null ? new RuleGrades() : rules;
    queries = queries == null ? new NamedQueries() : queries;
  }

  record ScanSection(
      List<RootEntry> rootPaths,
      List<ProfileName> profiles,
      List<Codec> allowedCodecs,
      List<GlobText> includePatterns,
      List<GlobText> excludePatterns,
      Workers concurrentWorkers,
      Workers ioThreads,
      Boolean trustFolderMtime,
      Patience fullCheckEvery,
      Patience stallTimeout,
      Boolean cacheEnabled,
      PathText cacheDir,
      Patterns patterns) {
    static final ScanSection EMPTY =
        new ScanSection(
            null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  record ReportSection(
      PathText outputPath,
      PathText jsonPath,
      PathText csvPath,
      Boolean autoOpen,
      Boolean showThumbnails,
      Megabytes thumbnailMegabytes,
      Boolean problemsOnly,
      Word<Severity> minSeverity,
      List<Word<Category>> includeCategories,
      List<Word<Category>> excludeCategories) {
    static final ReportSection EMPTY =
        new ReportSection(null, null, null, null, null, null, null, null, null, null);
  }

  record CacheSection(
      Check check,
      Span mtimeTolerance,
      Span racyWindow,
      Span ttl,
      Span autoPrune,
      Word<SelfAudit.Mode> selfAudit) {}

  record ProbeSection(Word<ProberChain.Mode> mode, PathText ffprobe, Span timeout) {}

  /**
   * A library root: a path alone, or with more.
   *
   * @param name that its rows go by
   * @param mtimeTolerance how far modification times may be apart below it
   */
  record RootEntry(String path, String name, Word<LibraryType> type, Span mtimeTolerance) {
    private static final int LONGEST_NAME = 255;

    RootEntry {
      PathText.require(path);
      if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
        throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
      }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RootEntry of(String path) {
      return new RootEntry(path, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static RootEntry of(
        @JsonProperty(value = "path", required = true) String path,
        @JsonProperty("name") String name,
        @JsonProperty("type") Word<LibraryType> type,
        @JsonProperty("mtime_tolerance") Span mtimeTolerance) {
      return new RootEntry(path, name, type, mtimeTolerance);
    }

    /** What stands in it. */
    LibraryType holds() {
      return type == null ? LibraryType.MIXED : type.constant();
    }
  }

  /** A path, in which variables are not filled in yet. */
  record PathText(String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PathText {
      require(text);
    }

    private static void require(String text) {
      try {
        new Expansion(Map.of()).path(text, Path.of(""));
      } catch (UserError e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
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

  /** A duration. */
  record Span(Duration duration) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Span of(String text) {
      return new Span(Words.duration(text));
    }
  }

  /** A length of time that is not none. */
  record Patience(Duration duration) {
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

  /**
   * The user's artwork patterns.
   *
   * @param mode whether they take the place of the profiles' or stand beside them
   */
  static final class Patterns {
    private static final String MODE = "mode";
    private final Map<String, List<String>> byKind = new LinkedHashMap<>();
    private boolean extend;

    @JsonAnySetter
    void set(String key, JsonNode value) {
      if (key.equals(MODE)) {
        setMode(value.asText());
      } else {
        byKind.put(key, valid(key, texts(key, value)));
      }
    }

    Map<String, List<String>> byKind() {
      return byKind;
    }

    boolean extend() {
      return extend;
    }

    private void setMode(String mode) {
      if (!mode.equals("extend") && !mode.equals("replace")) {
        throw new IllegalArgumentException("mode must be extend or replace; not '" + mode + "'");
      }
      extend = mode.equals("extend");
    }

    private static List<String> valid(String key, List<String> expressions) {
      try {
        ArtworkPatterns.of(List.of()).with(Map.of(key, expressions), true);
        return expressions;
      } catch (UserError e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }

    private static List<String> texts(String key, JsonNode value) {
      if (!value.isArray()) {
        throw new IllegalArgumentException(key + " must be a list of regular expressions");
      }
      return Stream.iterate(0, at -> at < value.size(), at -> at + 1)
          .map(at -> value.get(at).asText())
          .toList();
    }
  }

  /** Severities by rule; empty is off. */
  static final class RuleGrades {
    private final Map<String, Optional<Severity>> grades = new LinkedHashMap<>();

    @JsonAnySetter
    void set(String rule, String grade) {
      List<String> known = Rules.infos().stream().map(RuleInfo::id).toList();
      if (!known.contains(rule)) {
        throw new IllegalArgumentException(
            "unknown rule '" + rule + "'; known are " + String.join(", ", known));
      }
      grades.put(rule, grade(rule, grade));
    }

    Map<String, Optional<Severity>> grades() {
      return grades;
    }

    private static Optional<Severity> grade(String rule, String grade) {
      return switch (grade) {
        case "off", "false" -> Optional.empty();
        case "info" -> Optional.of(Severity.INFO);
        case "warning" -> Optional.of(Severity.WARNING);
        case "error" -> Optional.of(Severity.ERROR);
        default ->
            throw new IllegalArgumentException(
                rule + " must be off, info, warning or error; not '" + grade + "'");
      };
    }
  }

  /** The user's queries by name; comments at their beginning describe them. */
  static final class NamedQueries {
    private final List<CannedQuery> queries = new ArrayList<>();

    @JsonAnySetter
    void set(String name, String sql) {
      if (!name.matches("[a-z0-9][a-z0-9-]{0,79}")) {
        throw new IllegalArgumentException(
            "a query's name is made of small letters, digits and -; not '" + name + "'");
      }
      CannedQuery query = CannedQuery.of(name, sql == null ? "" : sql);
      try {
        query.check();
      } catch (UserError e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
      queries.add(query);
    }

    List<CannedQuery> queries() {
      return queries;
    }

    /** Null where there is none. */
    NamedQueries orNull() {
      return queries.isEmpty() ? null : this;
    }
  }
}
