package mediaaudit.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** File names that mean something to a shell, a terminal, a browser, a spreadsheet or a decoder. */
final class HostileNames {
  /** Two names of the same letters, composed and decomposed (Unicode Standard Annex 15). */
  private static final List<String> TWINS = List.of("Am\u00e9lie.mkv", "Ame\u0301lie.mkv");

  private static final List<String> OPTIONS = List.of("-dash.mkv", "--help.mkv", "-i.mkv");

  private static final List<String> PROTOCOLS =
      List.of("http:x.mkv", "https:x.mkv", "rtmp:x.mkv", "udp:x.mkv", "ftp:x.mkv");

  private static final List<String> READERS =
      List.of(
          "concat:a|b.mkv",
          "subfile,,start,0,end,9,,:x.mkv",
          "data:x.mkv",
          "crypto:x.mkv",
          "pipe:0.mkv",
          "async:x.mkv",
          "cache:x.mkv");

  private static final List<String> PATTERNS =
      List.of("a%d.mkv", "img%03d.mkv", "x*[1]?.mkv", "{a,b}.mkv");

  private static final List<String> LINES =
      List.of("new\nline.mkv", "carriage\rreturn.mkv", "tab\tstop.mkv", "vertical\u000btab.mkv");

  private static final List<String> ESCAPES =
      List.of(
          "\u001b[31mred.mkv",
          "\u001b]0;title\u0007.mkv",
          "\u001b]52;c;aGk=\u0007.mkv",
          "\u001b]8;;url\u001b\\link.mkv",
          "\u009b31mred.mkv",
          "bell\u0007delete\u007fback\b.mkv",
          "Film.2001.1080p.BluRay.x264-GR\u001b[31mP.mkv");

  private static final List<String> DIRECTIONS =
      List.of(
          "right\u202egnp.mkv",
          "isolate\u2067x\u2069.mkv",
          "zero\u200bwidth.mkv",
          "join\u2060hyphen\u00adtag\udb40\udc41.mkv",
          "line\u2028paragraph\u2029.mkv",
          "mark\u200f\u061c.mkv");

  private static final List<String> SPACES_AND_DEVICES =
      List.of("   .mkv", "dot..mkv", "space .mkv", "CON.mkv", "NUL.mkv", "a:b.mkv");

  private static final List<String> FORMULAS =
      List.of(
          "=cmd|'-c calc'!A1.mkv",
          "+1.mkv",
          "-1.mkv",
          "@SUM(1).mkv",
          "\t=1.mkv",
          "\r=1.mkv",
          " =1.mkv",
          "\uff1d1.mkv");

  private static final List<String> MARKUP =
      List.of(
          "<script>alert(1)<.mkv",
          "\"><img src=x onerror=alert(1)>.mkv",
          "<!--<script>.mkv",
          "javascript:alert(1).mkv");

  private static final List<String> CODE =
      List.of("'; DROP TABLE file; --.mkv", "${jndi:ldap:x}.mkv", "%n%n%s.mkv", "{}.mkv");

  private static final List<String> CASES = List.of("Film.MKV", "film.mkv", "x.avi.mkv");

  private static final List<String> SHELL =
      List.of("~.mkv", "$HOME.mkv", "`id`.mkv", "$(id).mkv", "'\"quote.mkv", "back\\slash.mkv");

  /** Hidden names, and such whose ending is none of a video. */
  private static final List<String> NO_VIDEOS =
      List.of("..mkv", "...", ".mkv", "x.mkv.", "x.MKV ", "x.mkv.exe", "~");

  /** Bytes that are no UTF-8, as a URI writes them. */
  private static final List<String> UNDECODABLE =
      List.of(
          "lat%E9in1.mkv",
          "lat%E8in1.mkv", "cut%E2%82.mkv", "%FF%FE.mkv", "%C0%AF.mkv", "%9B31m.mkv");

  private HostileNames() {}

  /**
   * Makes all of these files in a folder, each with this content.
   *
   * @return those that are videos by their names
   */
  static List<Path> make(Path folder, byte[] content) throws IOException {
    List<Path> made = new ArrayList<>();
    for (List<String> group :
        List.of(
            OPTIONS,
            PROTOCOLS,
            READERS,
            PATTERNS,
            LINES,
            ESCAPES,
            DIRECTIONS,
            TWINS,
            SPACES_AND_DEVICES,
            FORMULAS,
            MARKUP,
            CODE,
            CASES,
            SHELL,
            List.of("n".repeat(251) + ".mkv"))) {
      for (String name : group) {
        made.add(Files.write(folder.resolve(name), content));
      }
    }
    for (String name : NO_VIDEOS) {
      Files.write(folder.resolve(name), content);
    }
    for (String name : UNDECODABLE) {
      made.add(Files.write(undecodable(folder, name), content));
    }
    return made;
  }

  /** A file whose name no text can say. */
  static Path undecodable(Path folder, String name) {
    return Path.of(URI.create(folder.toUri() + name));
  }

  /** A movie folder for each name that a folder may have, with a video and nothing else in it. */
  static void makeFolders(Path folder, byte[] content) throws IOException {
    for (List<String> group :
        List.of(OPTIONS, LINES, ESCAPES, DIRECTIONS, FORMULAS, MARKUP, CODE)) {
      for (String name : group) {
        Path movie = folder.resolve(name.replace(".mkv", "") + " (1999)");
        Files.write(Files.createDirectories(movie).resolve(name), content);
      }
    }
    Path deep = folder;
    while (deep.toString().getBytes(StandardCharsets.UTF_8).length < 3_800) {
      deep = deep.resolve("d".repeat(200));
    }
    Files.write(Files.createDirectories(deep).resolve("deep.mkv"), content);
  }
}
