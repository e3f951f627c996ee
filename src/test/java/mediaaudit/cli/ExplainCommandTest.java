package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a file or folder is read as it is. */
class ExplainCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() throws IOException {
    library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv             h264
                Heat (1995)/poster.jpg
                Heat (1995)/folder.jpg
                Heat (1995)/fanart.jpg                  empty
                Heat (1995)/Heat (1995).nfo             <movie><uniqueid type="tmdb">949</uniqueid></movie>
                Show (2010)/Season01.jpg
                Show (2010)/season07-poster.jpg
                Show (2010)/poster.bmp                  x
                Show (2010)/Season 1/Show S01E01.mkv    h264
                Loose (1999).mkv                        h264
                Orphan-poster.jpg
                skipped/.nomedia
                skipped/film.mkv                        h264
                kept/.nomedia/old.bak
                kept/film.mkv                           h264
                """)
            .withoutFfprobe();
    Path config = directory.resolve("config.yaml");
    Files.writeString(
        config,
        """
        scan:
          profiles: [jellyfin, plex]
          exclude_patterns: ["*.bak"]
        cache:
          racy_window: 0s
        rules:
          missing-trailer: "off"
        """);
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
    library.run("scan", "--fail-on", "never").expect(0);
  }

  @Test
  void imageTellsWhoUsesItAndWhoDoesNot() {
    String told = explain("Show (2010)/Season01.jpg");
    holds(told, "its name      an image meant as poster of season 1");
    holds(told, "season        Season 1, as poster");
    holds(
        told,
        "  plex        uses it as poster, by the pattern ../season{nn}; it is the first choice");
    holds(
        told,
        "  jellyfin    does not use it: as a poster it looks for ../season1-poster,"
            + " ../season01-poster, poster, folder, cover, default ...");
    holds(
        told,
        "  kodi        does not use it: as a poster it looks for ../season01-poster (not one of"
            + " scan.profiles)");
    holds(told, "series        Show (2010)");
  }

  @Test
  void rankOfAnImageIsTold() {
    String told = explain("Heat (1995)/folder.jpg");
    holds(told, "  plex        uses it as poster, by the pattern folder; it is the first choice");
    holds(
        told, "  jellyfin    uses it as poster, by the pattern folder; choice 2, after poster.jpg");
    holds(told, "  poster      poster.jpg on jellyfin; folder.jpg on plex");
  }

  @Test
  void unusedImageTellsWhy() {
    String empty = explain("Heat (1995)/fanart.jpg");
    holds(empty, "movie         Heat (1995), as unused image, meant as background");
    holds(empty, "  plex        does not use it: it has 0 bytes");
    holds(
        explain("Show (2010)/season07-poster.jpg"),
        "  plex        does not use it: it names season 7, and the series has no such season");
    holds(
        explain("Show (2010)/poster.bmp"),
        "  plex        does not use it: it reads no .bmp, only jpg, jpeg, png, tbn");
    holds(
        explain("Orphan-poster.jpg"), "belongs to    no item: nothing beside it is named as it is");
  }

  @Test
  void videoTellsItsNumbersAndWhereTheyCameFrom() {
    String told = explain("Show (2010)/Season 1/Show S01E01.mkv");
    holds(told, "its name      episode: series title Show, season 1, episodes 1");
    holds(told, "read by       marked numbers: S01E01");
    holds(told, "valid         yes, size and times are those of the file");
    holds(told, "contains      matroska,webm: video h264, audio aac");
    holds(told, "episode       S01E01, as main video");
    holds(told, "  numbers     S01E01, from the file's name");
    holds(told, "  warning     missing-title-card: Missing title card for S01E01");
    holds(told, "  year        2010, from the folder's name");
  }

  @Test
  void factsOfAMovieTellTheirSources() {
    String told = explain("Heat (1995)");
    holds(told, "in the index  folder below the root " + library.root() + ", read as a movie");
    holds(told, "  title       Heat, from the folder's name");
    holds(told, "  tmdb id     949, from the NFO");
    holds(told, "  error       missing-background: Missing background/fanart image");
    holds(told, "  turned off  missing-trailer");
  }

  @Test
  void changedAndVanishedFilesAreNotValid() throws IOException {
    Path poster = library.root().resolve("Heat (1995)/poster.jpg");
    long size = Files.size(poster);
    Files.writeString(poster, "x");
    holds(
        explain("Heat (1995)/poster.jpg"),
        "valid         no: its size changed from " + size + " to 1 bytes; its modification time");
    library.remove("Heat (1995)/Heat (1995).mkv");
    holds(explain("Heat (1995)/Heat (1995).mkv"), "valid         no: it is not on the disk now");
    library.run("scan", "--allow-mass-delete", "--fail-on", "never").expect(0);
    holds(
        explain("Heat (1995)/Heat (1995).mkv"),
        "valid         no: the last scan missed it; it is not on the disk now");
  }

  @Test
  void whatIsNotInTheIndexIsToldWithTheWayIn() {
    library.add("New (2001).mkv  h264");
    Library.Run fresh = run("New (2001).mkv");
    fresh.expect(2).prints("not in index  it lies below the root " + library.root());
    fresh.prints("to get it in  media-audit scan " + library.root());
    fresh.prints("its name      movie: title New, year 2001");
    run("None.mkv").expect(2).prints("to get it in  nothing is there; check the path");
    run("skipped/film.mkv")
        .expect(2)
        .prints("excluded      by the marker " + library.root().resolve("skipped/.nomedia"));
    assertFalse(run("kept/film.mkv").out().contains("excluded"));
    library.add("Heat (1995)/old.bak");
    run("Heat (1995)/old.bak").expect(2).prints("excluded      by the pattern *.bak");
    run("Heat (1995)/x.part").expect(2).prints("excluded      by the name x.part");
    library
        .run("explain", directory.resolve("index").toString())
        .expect(2)
        .prints("it lies below no root that the index knows")
        .prints("known roots: " + library.root());
  }

  @Test
  void slashesDotsAndLinksLeadToTheSameRow() throws IOException {
    String told = explain("Heat (1995)");
    assertEquals(told, explain("Heat (1995)/"));
    assertEquals(told, explain("Show (2010)/../Heat (1995)/."));
    Path link = Files.createSymbolicLink(directory.resolve("link"), library.root());
    assertEquals(
        told, library.run("explain", link.resolve("Heat (1995)").toString()).expect(0).out());
    Path relative = Path.of("").toAbsolutePath().relativize(library.root().resolve("Heat (1995)"));
    assertEquals(told, library.run("explain", relative.toString()).expect(0).out());
  }

  @Test
  void rootTellsWhatItHolds() {
    assertEquals(
        """
        ROOT
        in the index  a root, a folder of items, with loose files that make 1 movie
        row           2 files, 1 of them a video
        valid         yes
        """
            .replace("ROOT", library.root().toString()),
        library.run("explain", library.root().toString()).expect(0).out());
  }

  @Test
  void jsonTellsTheSame() throws IOException {
    JsonNode told = json("Heat (1995)/folder.jpg");
    assertEquals(true, told.get("in_index").asBoolean());
    assertEquals("poster", told.at("/name/meant_as").asText());
    assertEquals("movie", told.at("/items/0/kind").asText());
    assertEquals("plex", told.at("/items/0/servers/0/server").asText());
    assertEquals(1, told.at("/items/0/servers/0/rank").asInt());
    assertEquals(2, told.at("/items/0/servers/1/rank").asInt());
    assertEquals(
        library.root().resolve("Heat (1995)/poster.jpg").toString(),
        told.at("/items/0/servers/1/shows").asText());
    assertEquals("off", verdict(told, "missing-trailer"));
    assertEquals("broken", verdict(told, "missing-background"));
    assertEquals("ok", verdict(told, "missing-poster"));
    assertEquals("Heat", json("Heat (1995)/Heat (1995).mkv").at("/name/title").asText());
  }

  @Test
  void assetsViewTellsWhoShowsWhat() {
    assertEquals(
        """
        poster,,"jellyfin,plex",plex,"jellyfin=2,plex=1"
        poster,,"jellyfin,plex",jellyfin,"jellyfin=1,plex=2"
        unused,background,"","",""
        """
            .strip(),
        library.query(
            "select kind, meant_as, servers, shown_by, ranks from assets"
                + " where title = 'Heat' and kind <> 'nfo' order by kind, path"));
  }

  @Test
  void explainingChangesNothing() {
    String before = IndexRows.of(library.index()).toString();
    explain("Heat (1995)");
    run("None.mkv").expect(2);
    assertEquals(before, IndexRows.of(library.index()).toString());
  }

  @Test
  void withoutAnIndexTheWayOutIsTold() {
    library
        .execute("--index", directory.resolve("none").toString(), "explain", "x")
        .expect(5)
        .tells("run scan first");
  }

  @Test
  void linesFitANarrowTerminal() {
    StringWriter out = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintWriter(new StringWriter()),
            false,
            true,
            false,
            60);
    String path = library.root().resolve("Heat (1995)/folder.jpg").toString();
    MediaAudit.run(
        new String[] {"--index", library.index().toString(), "explain", path}, console, Map.of());
    out.toString()
        .lines()
        .filter(line -> line.contains(" ") && !line.contains(directory.toString()))
        .forEach(line -> assertTrue(Width.of(line) <= 60, line));
  }

  private static String verdict(JsonNode told, String rule) {
    for (JsonNode verdict : told.at("/items/0/rules")) {
      if (verdict.get("rule").asText().equals(rule)) {
        return verdict.get("verdict").asText();
      }
    }
    return "none";
  }

  private JsonNode json(String path) throws IOException {
    String file = library.root().resolve(path).toString();
    return JSON.readTree(library.run("explain", "--format", "json", file).expect(0).out());
  }

  private String explain(String path) {
    return run(path).expect(0).out();
  }

  private Library.Run run(String path) {
    return library.run("explain", library.root() + "/" + path);
  }

  private static void holds(String told, String line) {
    assertTrue(told.contains(line), "no \"" + line + "\" in\n" + told);
  }
}
