package mediaaudit.name;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mediaaudit.model.Item;
import mediaaudit.model.Video;

/** Scores which files are versions of one movie or episode, and their order. */
final class VersionCorpus {
  private static final String GROUP = "multi-version";
  private static final String CONTAINS = "contains:";

  private final Score score;
  private final Corpus.Row row;
  private final Layout layout;

  private VersionCorpus(Score score, Corpus.Row row) {
    this.score = score;
    this.row = row;
    this.layout = Layout.of(row.get("inputs"), false);
  }

  static void score(Score score) {
    Corpus.rows("multiversion.tsv").forEach(row -> new VersionCorpus(score, row).score());
  }

  private void score() {
    score.cell(GROUP, row, "items", layout.size(), String::equals);
    score.cell(GROUP, row, "extras", layout.extras(), String::equals);
    if (!row.get("item_match").isEmpty()) {
      List<Item> matched = matched();
      score.cell(GROUP, row, "item_files", each(matched, this::files), String::equals);
      score.cell(GROUP, row, "item_alternates", each(matched, this::others), String::equals);
      score.cell(GROUP, row, "item_primary", each(matched, this::primary), this::isPath);
      score.cell(GROUP, row, "item_alternates_order", each(matched, this::order), this::arePaths);
    }
  }

  /** The items that the row is about. */
  private List<Item> matched() {
    String match = row.get("item_match");
    List<Item> items = layout.items();
    return match.startsWith(CONTAINS)
        ? items.stream()
            .filter(item -> primary(item).contains(match.substring(CONTAINS.length())))
            .toList()
        : match.equals("all") ? items : items.subList(0, Math.min(1, items.size()));
  }

  /** What all of them say; each value once, and empty when there is no item. */
  private static String each(List<Item> items, java.util.function.Function<Item, String> value) {
    return items.stream().map(value).distinct().collect(Collectors.joining(" and "));
  }

  private String files(Item item) {
    return String.valueOf(Layout.versions(item).get(0).size());
  }

  private String others(Item item) {
    return String.valueOf(Layout.versions(item).size() - 1);
  }

  private String primary(Item item) {
    return item.videos().get(0).path();
  }

  private String order(Item item) {
    return Layout.versions(item).stream()
        .skip(1)
        .map(version -> version.get(0))
        .map(Video::path)
        .collect(Collectors.joining("|"));
  }

  private boolean arePaths(String expected, String got) {
    List<String> wanted = Arrays.asList(expected.split("\\|"));
    List<String> paths = Arrays.asList(got.split("\\|"));
    return wanted.size() == paths.size()
        && java.util.stream.IntStream.range(0, wanted.size())
            .allMatch(i -> isPath(wanted.get(i), paths.get(i)));
  }

  /** Paths that were read stand below the root. */
  private boolean isPath(String expected, String got) {
    return expected.startsWith(CONTAINS)
        ? got.contains(expected.substring(CONTAINS.length()))
        : !got.isEmpty() && expected.endsWith("/" + got);
  }
}
