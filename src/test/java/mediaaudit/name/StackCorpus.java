package mediaaudit.name;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mediaaudit.model.Item;
import mediaaudit.model.Video;

/** Scores which files are parts of one film, and what marks a part. */
final class StackCorpus {
  private static final String GROUP = "stacks";
  private static final String NONE = "none";
  private static final String ANY = "*";

  private StackCorpus() {}

  /** Scores folders as a scan reads them. */
  static void score(Score score) {
    for (Corpus.Row row : Corpus.rows("stacks.tsv")) {
      Layout layout = Layout.of(row.get("inputs"), row.get("kind").equals("directories"));
      score.cell(GROUP, row, "groups", groups(layout), StackCorpus::same);
      score.cell(GROUP, row, "items", layout.size(), String::equals);
      scoreBases(score, row);
    }
  }

  /** {@code NAME=COUNT} of all that has parts. */
  private static String groups(Layout layout) {
    TreeMap<String, Integer> groups = new TreeMap<>();
    for (Item item : layout.items()) {
      for (List<Video> version : Layout.versions(item)) {
        if (version.get(0).part() != null) {
          groups.merge(named(item.title(), item.year()), version.size(), Integer::sum);
        }
      }
    }
    String shown =
        groups.entrySet().stream()
            .map(group -> group.getKey() + "=" + group.getValue())
            .collect(Collectors.joining("|"));
    return shown.isEmpty() ? NONE : shown;
  }

  /** Scores the names of the files less their marks, as the origin has them. */
  private static void scoreBases(Score score, Corpus.Row row) {
    if (row.get("kind").equals("files") && !row.get("groups").startsWith(ANY)) {
      Map<String, String> cells =
          Map.of("input", row.input(), "origin", row.origin(), "bases", row.get("groups"));
      score.cell(GROUP, new Corpus.Row(cells), "bases", bases(row.input()), StackCorpus::sameBases);
    }
  }

  private static String bases(String inputs) {
    List<String> stems =
        Arrays.stream(inputs.split("\\|"))
            .map(Stem::of)
            .filter(it -> ExtraName.of(it).isEmpty())
            .toList();
    Parts parts = Parts.of(stems);
    TreeMap<String, Integer> bases = new TreeMap<>();
    stems.stream()
        .filter(it -> parts.part(it) != null)
        .forEach(it -> bases.merge(parts.base(it), 1, Integer::sum));
    String shown =
        bases.entrySet().stream()
            .map(base -> base.getKey() + "=" + base.getValue())
            .collect(Collectors.joining("|"));
    return shown.isEmpty() ? NONE : shown;
  }

  private static boolean sameBases(String expected, String got) {
    return sorted(expected).equals(sorted(got));
  }

  private static String named(String title, Integer year) {
    return SameValue.key(title) + Objects.toString(year, "");
  }

  /** A group's name is a file's name less the mark; the title and year in it are compared. */
  private static boolean same(String expected, String got) {
    return expected.equals(NONE) ? got.equals(NONE) : wanted(expected, got).equals(sorted(got));
  }

  private static List<String> wanted(String expected, String got) {
    boolean any = expected.startsWith(ANY) && got.indexOf('=') > 0;
    return any
        ? List.of(got.substring(0, got.indexOf('=')) + expected.substring(ANY.length()))
        : Arrays.stream(expected.split("\\|")).map(StackCorpus::titled).sorted().toList();
  }

  private static String titled(String group) {
    int sign = group.lastIndexOf('=');
    MovieName name = MovieName.of(group.substring(0, sign));
    return named(name.title(), name.year()) + group.substring(sign);
  }

  private static List<String> sorted(String groups) {
    return Arrays.stream(groups.split("\\|")).sorted().toList();
  }

  /** Scores single names: the part as the parser tells it, the rest as the mark is found. */
  static void scoreMarkers(Score score) {
    for (Corpus.Row row : Corpus.rows("stack_markers.tsv")) {
      ParsedName read = NameParser.parse(NameQuery.of(row.input()), NameKind.MOVIE);
      Optional<StackMarker> mark = mark(row);
      score.cell(GROUP, row, "part", read.part(), String::equals);
      score.cell(GROUP, row, "marker", mark.map(StackMarker::mark).orElse(""), String::equals);
      score.cell(GROUP, row, "base_name", base(row, mark), SameValue::text);
    }
  }

  private static Optional<StackMarker> mark(Corpus.Row row) {
    return row.get("kind").equals("folder")
        ? StackMarker.inFolder(row.input())
        : StackMarker.of(Stem.of(row.input()));
  }

  private static String base(Corpus.Row row, Optional<StackMarker> mark) {
    boolean folder = row.get("kind").equals("folder");
    String name = folder ? row.input() : Stem.of(row.input());
    String suffix = row.input().substring(name.length());
    boolean withSuffix = row.get("base_name").endsWith(suffix);
    return mark.map(StackMarker::base).orElse(name) + (withSuffix ? suffix : "");
  }
}
