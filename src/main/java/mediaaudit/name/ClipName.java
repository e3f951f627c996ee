package mediaaudit.name;

import java.util.Set;

/**
 * Names that phones, cameras and recorders of screens give: day and time, and before them at most
 * what made the clip. {@code VID_20180704_153012}, {@code VID-20210314-WA0001}, {@code
 * 20190704_120000}, {@code WhatsApp Video 2021-03-14 at 12.33.44}. The day is none of broadcast.
 */
final class ClipName {
  private static final int DAY_DIGITS = 8;
  private static final int YEAR_DIGITS = 4;
  private static final int TIME_DIGITS = 6;
  private static final int MOST_TIME_DIGITS = 9;
  private static final Set<String> MAKERS =
      Set.of(
          "vid",
          "pxl",
          "img",
          "mov",
          "mvi",
          "dsc",
          "dji",
          "gopro",
          "video",
          "whatsapp",
          "signal",
          "telegram",
          "screen",
          "recording",
          "screenrecording",
          "screenrecorder",
          "record",
          "replay",
          "rec",
          "obs",
          "clip");

  private final Words words;

  private ClipName(Words words) {
    this.words = words;
  }

  /** Whether the name is such. */
  static boolean is(Words words) {
    ClipName clip = new ClipName(words);
    int from = 0;
    while (from < words.size() && MAKERS.contains(words.get(from).key())) {
      from++;
    }
    int time = clip.behindDay(from);
    return time > 0 && clip.isTime(time) && (from > 0 || clip.isOfDigits());
  }

  /** Nothing but {@code 20180704_153012}: recorders of broadcasts part the day's numbers. */
  private boolean isOfDigits() {
    return words.size() == 2 && hasDigits(0, DAY_DIGITS);
  }

  /** The index behind a day with the year first, and behind {@code at}; 0 when there is none. */
  private int behindDay(int from) {
    boolean one = hasDigits(from, DAY_DIGITS);
    boolean three =
        hasDigits(from, YEAR_DIGITS) && hasDigits(from + 1, 2) && hasDigits(from + 2, 2);
    int day = from + (one ? 1 : 3);
    boolean at = day < words.size() && words.get(day).key().equals("at");
    return !one && !three ? 0 : at ? day + 1 : day;
  }

  /** Hours, minutes and seconds, together or apart; or the number that WhatsApp gives. */
  private boolean isTime(int index) {
    if (index >= words.size()) {
      return false;
    }
    String key = words.get(index).key();
    boolean sent = key.startsWith("wa") && key.length() == 6;
    boolean one = hasDigits(index, TIME_DIGITS) || hasDigits(index, MOST_TIME_DIGITS);
    boolean three = hasDigits(index, 2) && hasDigits(index + 1, 2) && hasDigits(index + 2, 2);
    return sent
        || (one && isTime(key.substring(0, 2), key.substring(2, 4)))
        || (three && isTime(key, words.get(index + 1).key()));
  }

  private static boolean isTime(String hours, String minutes) {
    return Integer.parseInt(hours) < 24 && Integer.parseInt(minutes) < 60;
  }

  private boolean hasDigits(int index, int digits) {
    return index < words.size()
        && words.get(index).key().length() == digits
        && words.get(index).isNumber();
  }
}
