package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the names of subtitles beside videos say is kept in the index. */
class ExternalSubtitleTest {
  @Test
  void languageFlagsAndTitleAreAsked(@TempDir Path directory) {
    Library library =
        Library.in(
                directory,
                """
                Movies/Heat (1995)/Heat (1995).mkv                        empty
                Movies/Heat (1995)/Heat (1995).pt-BR.forced.srt
                Movies/Heat (1995)/Heat (1995).Audio Notes.default.en.srt
                Movies/Heat (1995)/Subs/2_German.srt
                Movies/Heat (1995)/Heat (1995).nfo
                TV/Show/Season 1/Show S01E01.mkv                          empty
                TV/Show/Season 1/Show S01E01.en.hi.srt
                TV/Show/Season 1/Subs/Show S01E01/3_fre.srt
                """)
            .withoutFfprobe();
    library.run("scan");
    assertEquals(
        """
        item_kind,language,is_forced,is_hearing_impaired,is_default,subtitle_title
        episode,en,false,true,false,
        episode,fr,false,false,false,
        movie,,,,,
        movie,de,false,false,false,
        movie,en,false,false,true,Audio Notes
        movie,pt-BR,true,false,false,
        """,
        library
            .run(
                "query",
                "--format",
                "csv",
                "select item_kind, language, is_forced, is_hearing_impaired, is_default,"
                    + " subtitle_title from assets where kind in ('subtitle', 'nfo')"
                    + " order by item_kind, language nulls first")
            .expect(0)
            .out()
            .replace("\r", ""));
  }
}
