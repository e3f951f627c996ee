package mediaaudit.cli;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mediaaudit.cli.ConfigValue.Check;
import mediaaudit.cli.ConfigValue.Codec;
import mediaaudit.cli.ConfigValue.GlobText;
import mediaaudit.cli.ConfigValue.Located;
import mediaaudit.cli.ConfigValue.Megabytes;
import mediaaudit.cli.ConfigValue.PathText;
import mediaaudit.cli.ConfigValue.Patience;
import mediaaudit.cli.ConfigValue.ProfileName;
import mediaaudit.cli.ConfigValue.Span;
import mediaaudit.cli.ConfigValue.Word;
import mediaaudit.cli.ConfigValue.Workers;
import mediaaudit.index.CannedQuery;
import mediaaudit.model.Category;
import mediaaudit.model.LibraryType;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.UserError;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.probe.ProberChain;
import mediaaudit.rule.Rules;
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

  record ProbeSection(Word<ProberChain.Mode> mode, PathText ffprobe, Patience timeout) {}

  /**
   * A library root: a path alone, or with more.
   *
   * @param name that its rows go by
   * @param mtimeTolerance how far modification times may be apart below it
   */
  record RootEntry(String path, String name, Word<LibraryType> type, Span mtimeTolerance)
      implements Located {
    private static final int LONGEST_NAME = 255;

    RootEntry {
      if (path == null) {
        throw new IllegalArgumentException(
            "path is missing; known here are mtime_tolerance, name, path, type");
      }
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
        @JsonProperty("path") String path,
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
        choose(value.asText(""));
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

    private void choose(String mode) {
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
      return IntStream.range(0, value.size()).mapToObj(at -> text(key, value, at)).toList();
    }

    /** An expression; one that is empty would find every name. */
    private static String text(String key, JsonNode list, int at) {
      JsonNode element = list.get(at);
      if (!element.isValueNode() || element.asText("").isEmpty()) {
        throw new IllegalArgumentException(key + "[" + (at + 1) + "] must be a regular expression");
      }
      return element.asText();
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
      grades.put(rule, grade(rule, grade == null ? "" : grade));
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
