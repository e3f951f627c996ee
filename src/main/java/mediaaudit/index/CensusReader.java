package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the videos that are not missing. It reads the tables behind the views: a view works out
 * all of its columns for every row, those also that nobody asked for.
 */
final class CensusReader {
  private static final String SUMS =
      """
      count(*) as videos, sum(nanos) as nanos, sum(bytes) as bytes,
      sum(case when nanos > 0 then bytes end) as timed_bytes
      """;
  private static final String VIDEOS =
      """
      from file f
      left join probe p on p.path_hash = f.path_hash
      %s
      where f.kind = 'video' and f.missing_since is null
      """;
  private static final Comparator<Census> ORDER =
      Comparator.comparingLong(Census::bytes).reversed().thenComparing(Census::word);

  private final Rows rows;

  CensusReader(Rows rows) {
    this.rows = rows;
  }

  /** The censuses, most bytes first, in the order of the dimensions. */
  Map<Dimension, List<Census>> read(List<Dimension> dimensions) {
    Map<Dimension, List<Census>> found = new EnumMap<>(Dimension.class);
    for (List<Dimension> together : passes(dimensions)) {
      found.putAll(readTogether(together));
    }
    Map<Dimension, List<Census>> inOrder = new LinkedHashMap<>();
    dimensions.forEach(dimension -> inOrder.put(dimension, found.get(dimension)));
    return inOrder;
  }

  /** What one pass over the files can tell: where a file has one row, all words of that row. */
  private static Collection<List<Dimension>> passes(List<Dimension> dimensions) {
    return dimensions.stream()
        .distinct()
        .collect(
            Collectors.groupingBy(
                each -> each.facts().several ? each : each.facts(), Collectors.toList()))
        .values();
  }

  /** Each combination of words is a row. */
  private Map<Dimension, List<Census>> readTogether(List<Dimension> dimensions) {
    List<Map<String, Census>> words = new ArrayList<>();
    dimensions.forEach(dimension -> words.add(new LinkedHashMap<>()));
    rows.pass(
        sql(dimensions),
        row -> {
          for (int i = 0; i < words.size(); i++) {
            Census census = census(row, row.getString(i + 1));
            words.get(i).merge(census.word(), census, Census::plus);
          }
        });
    Map<Dimension, List<Census>> found = new EnumMap<>(Dimension.class);
    for (int i = 0; i < words.size(); i++) {
      found.put(dimensions.get(i), words.get(i).values().stream().sorted(ORDER).toList());
    }
    return found;
  }

  private static String sql(List<Dimension> dimensions) {
    String names =
        IntStream.range(0, dimensions.size())
            .mapToObj(i -> "w" + i)
            .collect(Collectors.joining(", "));
    return "select " + names + ", " + SUMS + " from (" + videos(dimensions) + ") group by " + names;
  }

  /** The videos with their words; one that has a word twice stands there once. */
  private static String videos(List<Dimension> dimensions) {
    Dimension.Facts facts = dimensions.get(0).facts();
    StringBuilder sql = new StringBuilder("select ");
    sql.append(facts.several ? "distinct f.path_hash, " : "");
    sql.append("p.duration_nanos as nanos, f.size_bytes as bytes");
    for (int i = 0; i < dimensions.size(); i++) {
      sql.append(", ").append(dimensions.get(i).sql()).append(" as w").append(i);
    }
    return sql.append('\n').append(String.format(VIDEOS, facts.join)).toString();
  }

  private static Census census(ResultSet row, String word) throws SQLException {
    return new Census(
        word,
        row.getLong("videos"),
        row.getDouble("nanos") / 1_000_000_000,
        row.getLong("bytes"),
        row.getLong("timed_bytes"));
  }
}
