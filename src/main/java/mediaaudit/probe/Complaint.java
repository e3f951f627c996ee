package mediaaudit.probe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What ffprobe writes to standard error, at {@code -v error}:
 *
 * <pre>
 * Truncating packet of size 4166 to 701
 * [matroska,webm @ 0x5615] EBML header parsing failed
 *     Last message repeated 1 times
 * file:/films/x.mkv: Invalid data found when processing input
 * </pre>
 */
final class Complaint {
  private static final int REASON_CHARS = 200;
  private static final Pattern SPEAKER =
      Pattern.compile("\\[([^\\[\\]]*) @ (?:0x)?[0-9a-fA-F]+\\]\\s*");
  private static final Pattern NOISE =
      Pattern.compile("Truncating packet of size .*|Last message repeated .*|");
  private static final String NOT_ALLOWED = "Format not on whitelist";

  /** Errors of the system, not of the file's content; as the C library words them. */
  private static final List<String> OF_THE_SYSTEM =
      List.of(
          "No such file or directory",
          "Permission denied",
          "Is a directory",
          "Not a directory",
          "Cannot allocate memory",
          "Too many open files",
          "Too many open files in system",
          "Too many levels of symbolic links",
          "Stale file handle",
          "Transport endpoint is not connected",
          "Connection timed out",
          "Operation timed out",
          "Host is down",
          "No such device",
          "No such device or address",
          "Remote I/O error",
          "Resource temporarily unavailable",
          "Device or resource busy");

  private final List<String> lines;

  private Complaint(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Reads it.
   *
   * @param input the file as it stood on the command line; removed, since it may hold anything
   */
  static Complaint of(byte[] errors, String input) {
    String text =
        new String(errors, StandardCharsets.UTF_8)
            .replace(input + ": ", "")
            .replace(asPrinted(input) + ": ", "");
    return new Complaint(
        text.lines().map(String::strip).filter(line -> !NOISE.matcher(line).matches()).toList());
  }

  /** An error of the system; it says nothing about the file. */
  Optional<String> ofTheSystem() {
    return lines.stream().filter(OF_THE_SYSTEM::contains).findFirst();
  }

  /** The line that says most, cleaned for people: the first in which a part of ffprobe speaks. */
  Optional<String> reason() {
    return Stream.concat(lines.stream().filter(Complaint::hasSpeaker), lines.stream())
        .map(Complaint::cleaned)
        .filter(line -> !line.isEmpty())
        .findFirst();
  }

  private static boolean hasSpeaker(String line) {
    return SPEAKER.matcher(line).lookingAt();
  }

  private static String cleaned(String line) {
    Matcher speaker = SPEAKER.matcher(line);
    if (line.contains(NOT_ALLOWED) && speaker.lookingAt()) {
      return "content is " + plain(speaker.group(1)) + ", not a video container";
    }
    return plain(speaker.replaceAll(""));
  }

  private static String plain(String text) {
    String visible = text.replaceAll("\\s+", " ").replaceAll("\\p{C}", "").strip();
    return visible.length() <= REASON_CHARS ? visible : visible.substring(0, REASON_CHARS) + "...";
  }

  /** ffprobe prints these control characters as question marks. */
  private static String asPrinted(String input) {
    return input.replaceAll("[\\x01-\\x07\\x0e-\\x1f]", "?");
  }
}
