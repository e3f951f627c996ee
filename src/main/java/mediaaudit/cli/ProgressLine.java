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

  static ProgressLine begin(Progress first) {
    return new ProgressLine(first, System.nanoTime(), first);
  }

  /** The same phase further on. */
  ProgressLine at(Progress next) {
    return new ProgressLine(first, begun, next);
  }

  /** What a terminal shows; what matters least is left out where that is narrow. */
  String text(int columns, Blocks blocks) {
    String name = Width.pad(now.phase().word(), NAME_COLUMNS) + GAP;
    List<String> parts = parts();
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
  String sentence() {
    return now.phase().word() + ": " + String.join(", ", parts()).strip();
  }

  /** How it went. */
  String end() {
    Stream<String> parts = Stream.of(now.phase().counted(now), now.phase().aside(now), rate());
    return now.phase().word()
        + ": "
        + String.join(", ", parts.filter(part -> !part.isEmpty()).toList())
        + ", "
        + Words.seconds(nanos());
  }

  /** The most important first. */
  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    if (now.total() > 0) {
      parts.add(String.format(Locale.ROOT, "%3d%%", (int) (100 * now.share())));
    }
    parts.add(now.phase().counted(now));
    if (now.total() > 0 && now.done() > first.done()) {
      parts.add(Words.wholeSeconds(left()) + " left");
    }
    parts.add(rate());
    parts.add(now.phase().aside(now));
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private long left() {
    return (long) ((double) nanos() / (now.done() - first.done()) * (now.total() - now.done()));
  }

  private String rate() {
    double done = now.phase().rated(now) - now.phase().rated(first);
    return String.format(Locale.ROOT, "%,.0f %s/s", done / nanos() * 1e9, now.phase().unit);
  }

  private long nanos() {
    return Math.max(1_000_000, System.nanoTime() - begun);
  }
}
