package mediaaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A phase of a scan in words, with its pace.
 *
 * @param first how far it was when it began
 * @param begun by {@link System#nanoTime}
 */
record ProgressLine(Progress first, long begun, Progress now) {
  private static final String GAP = "  ";
  private static final int NAME_COLUMNS = 5;
  private static final int LONGEST_BAR = 20;
  private static final int SHORTEST_BAR = 6;
  private static final double SHORTEST_NANOS = 1e6;

  static ProgressLine begin(long ticks, Progress first) {
    return new ProgressLine(first, ticks, first);
  }

  /** The same phase further on. */
  ProgressLine at(Progress next) {
    return new ProgressLine(first, begun, next);
  }

  /**
   * What a terminal shows; what matters least is left out where that is narrow.
   *
   * @param ticks the present, by {@link System#nanoTime}
   */
  String text(long ticks, int columns, Blocks blocks) {
    String name = Width.pad(now.phase().word(), NAME_COLUMNS) + GAP;
    List<String> parts = parts(ticks - begun);
    int room = columns - name.length();
    while (Width.of(String.join(GAP, parts)) > room && parts.size() > 1) {
      parts.remove(parts.size() - 1);
    }
    String text = String.join(GAP, parts);
    int bar = Math.min(LONGEST_BAR, room - Width.of(text) - GAP.length());
    if (now.total() > 0 && bar >= SHORTEST_BAR) {
      text = Width.pad(blocks.bar(now.share(), bar), bar) + GAP + text;
    }
    return Width.fit(name + text, columns);
  }

  /** How far it is, for where no line is drawn over another. */
  String sentence(long ticks) {
    return now.phase().word() + ": " + String.join(", ", parts(ticks - begun)).strip();
  }

  /** How it went. */
  String end(long ticks) {
    long nanos = ticks - begun;
    Stream<String> parts = Stream.of(now.phase().counted(now), now.phase().aside(now), rate(nanos));
    return now.phase().word()
        + ": "
        + String.join(", ", parts.filter(part -> !part.isEmpty()).toList())
        + ", "
        + Words.seconds(nanos);
  }

  /** The most important first. */
  private List<String> parts(long nanos) {
    List<String> parts = new ArrayList<>();
    if (now.total() > 0) {
      parts.add(String.format(Locale.ROOT, "%3d%%", (int) (100 * now.share())));
    }
    parts.add(now.phase().counted(now));
    if (now.total() > 0 && now.done() > first.done()) {
      parts.add(Words.wholeSeconds(left(nanos)) + " left");
    }
    parts.add(rate(nanos));
    parts.add(now.phase().aside(now));
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private long left(long nanos) {
    return (long) ((double) nanos / (now.done() - first.done()) * (now.total() - now.done()));
  }

  private String rate(long nanos) {
    double done = now.phase().rated(now) - now.phase().rated(first);
    double seconds = Math.max(SHORTEST_NANOS, nanos) / 1e9;
    return String.format(Locale.ROOT, "%,.0f %s/s", done / seconds, now.phase().unit);
  }
}
