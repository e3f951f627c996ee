package mediaaudit.cli;

import java.util.List;
import java.util.Map;

/** Bars and lines of block characters (Unicode 2580 to 259F), or of ASCII. */
enum Blocks {
  UNICODE("▏▎▍▌▋▊▉█", "▁▂▃▄▅▆▇█", '·'),
  ASCII("#", "_.-=+*%#", ' ');

  private final String bar;
  private final String spark;
  private final char nothing;

  Blocks(String bar, String spark, char nothing) {
    this.bar = bar;
    this.spark = spark;
    this.nothing = nothing;
  }

  /**
   * What the terminal can show. The consoles of Linux ({@code TERM=linux}) and Windows have no
   * eighths of a block; {@code MEDIA_AUDIT_ASCII} asks for ASCII, as the launcher does where the
   * locale is not UTF-8.
   */
  static Blocks of(Map<String, String> environment) {
    String terminal = environment.getOrDefault("TERM", "");
    boolean console =
        environment.getOrDefault("OS", "").equals("Windows_NT")
            && !environment.containsKey("WT_SESSION");
    return console || List.of("dumb", "linux").contains(terminal) ? ASCII : ofFile(environment);
  }

  /** What a file may hold, which no terminal limits. */
  static Blocks ofFile(Map<String, String> environment) {
    return environment.getOrDefault("MEDIA_AUDIT_ASCII", "").isEmpty() ? UNICODE : ASCII;
  }

  /**
   * A bar of this share of the columns, to the nearest step; something is never shown as nothing.
   *
   * @param share from 0 to 1
   */
  String bar(double share, int columns) {
    int steps = (int) Math.round(share * columns * bar.length());
    if (share > 0) {
      steps = Math.max(1, steps);
    }
    String full = bar.substring(bar.length() - 1).repeat(steps / bar.length());
    int rest = steps % bar.length();
    return rest == 0 ? full : full + bar.charAt(rest - 1);
  }

  /**
   * One character a value.
   *
   * @param shares from 0 to 1; negative ones stand for no value
   */
  String spark(List<Double> shares) {
    StringBuilder line = new StringBuilder();
    for (double share : shares) {
      line.append(
          share < 0 ? nothing : spark.charAt((int) Math.round(share * (spark.length() - 1))));
    }
    return line.toString();
  }
}
