package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of external subtitles. */
class SubtitlePathTest {
  /** Each row: the path; the video, where it is known; language, flags and title. */
  @ParameterizedTest(name = "{0} beside {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat.srt                            | Heat.mkv | -
          Heat.en.srt                         | Heat.mkv | en
          heat.EN.srt                         | Heat.mkv | en
          Heat.pt-BR.forced.srt               | Heat.mkv | pt-BR forced
          Heat.pt_BR.srt                      | Heat.mkv | pt-BR
          Heat.pt.br.srt                      | Heat.mkv | pt-BR
          Heat.es-419.srt                     | Heat.mkv | es-419
          Heat.es-MX.sdh.srt                  | Heat.mkv | es-MX sdh
          Heat.en-US.default.srt              | Heat.mkv | en-US default
          Heat.zh-Hans.ass                    | Heat.mkv | zh-Hans
          Heat.chs.ass                        | Heat.mkv | zh-Hans
          Heat.繁體中文.ass                       | Heat.mkv | zh-Hant
          Heat.Chinese (Simplified).srt       | Heat.mkv | zh-Hans
          Heat.Portuguese (Brazil).srt        | Heat.mkv | pt-BR
          Heat.brazilian.srt                  | Heat.mkv | pt-BR
          Heat.Latino.srt                     | Heat.mkv | es-419
          Heat.castellano.srt                 | Heat.mkv | es-ES
          Heat.español.srt                    | Heat.mkv | es
          Heat.русский.srt                    | Heat.mkv | ru
          Heat.ger.srt                        | Heat.mkv | de
          Heat.deu.srt                        | Heat.mkv | de
          Heat.hi.srt                         | Heat.mkv | hi
          Heat.en.hi.srt                      | Heat.mkv | en sdh
          Heat.hi.en.srt                      | Heat.mkv | en sdh
          Heat.hin.srt                        | Heat.mkv | hi
          Heat.foreign.eng.srt                | Heat.mkv | en forced
          Heat.2.en.srt                       | Heat.mkv | en
          Heat.eng(1).srt                     | Heat.mkv | en
          Heat - English (SDH).srt            | Heat.mkv | en sdh
          Heat English Forced.srt             | Heat.mkv | en forced
          Heat_eng_forced.srt                 | Heat.mkv | en forced
          Heat.English Commentary.srt         | Heat.mkv | en = English Commentary
          Heat.Signs & Songs.eng.srt          | Heat.mkv | en = Signs & Songs
          Heat.Title.with.Separator.srt       | Heat.mkv | = Title.with.Separator
          Heat.en.forced.hi.default.Title.srt | Heat.mkv | en forced sdh default = Title
          Heat2.en.srt                        | Heat.mkv | unmatched en
          Heat.en.txt                         | Heat.mkv | unmatched
          Amélie.fr.srt                       | Amelie.mkv | fr
          Heat (1995).en.srt                  | Heat.1995.mkv | en
          Heat/Subs/2_English.srt             | Heat.mkv | en
          Heat/Subs/Heat (1995)/2_English.srt | Heat (1995).mkv | en
          S/Subs/S.S01E02/4_fre.srt           | S.S01E01.mkv | unmatched fr
          """)
  void besideAVideo(String path, String video, String expected) {
    assertEquals(expected, read(new NameQuery(path, false, null, video)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat (1995).en.srt                            | en
          Heat (1995)-eng.srt                           | en
          Heat (1995) [English].srt                     | en
          Heat (1995) English SDH.srt                   | en sdh
          Heat.1995.1080p.BluRay.x264-GRP.eng.srt       | en
          Heat.1995.1080p.BluRay.x264-GRP.srt           | -
          Heat (1995) 1080p DTS 5.1.en.srt              | en
          Show - S01E01 - Title H.264-GRP.Notes.en.srt  | en = Notes
          Show - S01E01 - [AAC 2.0].ru-something-else.srt | ru = something-else
          S.W.A.T. (2017) - S01E01 - Pilot.en.cc.srt    | en sdh
          Show.S01E01.1080p.WEB-GRP.en.commentary.srt   | en = commentary
          [Group] Show - 01 [1080p][ABCD1234].chs.ass   | zh-Hans
          Show.S02E03.HDTV.en.HI.srt                    | en sdh
          Movie.Title.hi.srt                            | hi
          Movie.Title.The.Italian.Job.srt               | -
          The.Italian.Job.2003.ita.srt                  | it
          The.French.srt                                | -
          Dr.No.srt                                     | -
          Dr. No (1962).no.srt                          | no
          Let.It.Be.srt                                 | -
          It (2017).it.srt                              | it
          Say Hi.srt                                    | -
          Subs/it.srt                                   | it
          Subs/3_Spanish (Latin America).srt            | es-419
          """)
  void withoutAVideo(String path, String expected) {
    assertEquals(expected, read(NameQuery.of(path)));
  }

  private static String read(NameQuery query) {
    ParsedName name = NameParser.parse(query, NameKind.SUBTITLE);
    SubtitleFacts facts = name.subtitle();
    String title = name.titles().title() == null ? "" : " = " + name.titles().title();
    String text =
        (facts.matched() ? "" : "unmatched ")
            + Objects.toString(facts.language(), "")
            + (facts.forced() ? " forced" : "")
            + (facts.sdh() ? " sdh" : "")
            + (facts.isDefault() ? " default" : "")
            + title;
    return text.isBlank() ? "-" : text.strip();
  }
}
