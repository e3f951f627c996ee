package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths of episodes: series, year, numbers. */
class EpisodePathTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The.Expanse.S03E05E06.1080p.WEB.x264-GRP.mkv           | The Expanse; s3; e5,6
          Show.S01E01-E03-E05.mkv                                | Show; s1; e1,3,5
          Show.S01E01-E03.mkv                                    | Show; s1; e1,2,3
          Show.S01E01,E03,E05.mkv                                | Show; s1; e1,3,5
          Show.S01E01.S01E03.mkv                                 | Show; s1; e1,3
          Show - 2. série - 12. díl.avi                          | Show; s2; e12
          Show - 1. série - 3. epizoda - Title.avi               | Show; s1; e3
          24 Serie 2 Folge 3.mkv                                 | 24; s2; e3
          Show - s03e20_21 - Title.mkv                           | Show; s3; e20,21
          Show - S03E20_22 Title.mkv                             | Show; s3; e20
          Show.S01E10S02E01.mkv                                  | Show; n1x10,2x1
          Show.2x9-2x10.mkv                                      | Show; s2; e9,10
          Show 1x22e23.mkv                                       | Show; s1; e22,23
          Show 1x22ep23 Title.mkv                                | Show; s1; e22,23
          Show 1x22 E23 Title.mkv                                | Show; s1; e22
          Show [1x12] [1x13].mkv                                 | Show; s1; e12,13
          Show [1x12][1x13][1x14] Title.mkv                      | Show; s1; e12,13,14
          Show [1x12] [2x01].mkv                                 | Show; n1x12,2x1
          Show [1x12] [1280x720].mkv                             | Show; s1; e12
          Show 1 x 2 Title.mkv                                   | Show; s1; e2
          Show.S01E02v2.mkv                                      | Show; s1; e2
          Show - Season Two - Episode Five.mkv                   | Show; s2; e5
          Show Episode 5 Season 2.mkv                            | Show; s2; e5
          Show Series 2 Episode 4.mkv                            | Show; s2; e4
          Show.Saison.sept.mkv                                   | Show; s7
          Клиника - 5 сезон 12 серия.mkv                         | Клиника; s5; e12
          Dizi.Adi.2.Sezon.5.Bolum.mkv                           | Dizi Adi; s2; e5
          Show [HDTV][Cap.402].avi                               | Show; s4; e2
          Show - Temporada 1 [Cap.111_113].avi                   | Show; s1; e11,12,13
          Show T20 Cap.05.avi                                    | Show; s20; e5
          Show.Cap. 1 02.avi                                     | Show; s1; e2
          Show.Season.2.1of4.Title.mkv                           | Show; s2; e1
          Show.Part.III.mkv                                      | Show; e3
          Show.0308.hdtv.mkv                                     | Show; s3; e8
          Show.101.102.hdtv.mkv                                  | Show; s1; e1,2
          The 100/Season 1/The.100.101.mkv                       | The 100; s1; e1
          Zoey 101/Season 1/Zoey 101 - 102.mkv                   | Zoey 101; s1; e2
          86/Season 1/86.01.mkv                                  | 86; s1; e1
          Show 2/Show.2.05.mkv                                   | Show; s2; e5
          Area 51/Area 51 12.mkv                                 | Area 51; a12
          the.100.109.hdtv.mkv                                   | the 100; s1; e9
          4-13 Title.m4v                                         | ; s4; e13
          Show [5.01] Title.avi                                  | Show; s5; e1
          Show - Episode 1.22 - Title.avi                        | Show; s1; e22
          Show.S03.1080p.BluRay.x264-GRP                         | Show; s3
          Show.S07D1.NTSC.DVDR-GRP                               | Show; s7
          Show Seasons 1-3                                       | Show; s1
          The Late Show 2021.11.05 Guest.mkv                     | The Late Show; d2021-11-05
          Show.23.05.2016.mkv                                    | Show; d2016-05-23
          Show.05.06.2019.mkv                                    | Show
          Show - 16.05.23.mkv                                    | Show
          Show 18.09.00.mkv                                      | Show; d2000-09-18
          Show.140722.720p.HDTV.mkv                              | Show; d2014-07-22
          News Jan 5 2014.mp4                                    | News; d2014-01-05
          런닝맨 2019년 5월 12일.mp4                              | 런닝맨; d2019-05-12
          Show 2016 02 25 S20E142.mkv                            | Show; s20; e142; d2016-02-25
          Show S43 E10986 2016-08-12.mkv                         | Show; s43; e10986; d2016-08-12
          Show/Season 03/03x26-04x01 - The Best of Both.avi      | Show; n3x26,4x1
          Law & Order/S21/Law & Order SVU - 21.05 - Midnight.mkv | Law & Order SVU; s21; e5
          S.W.A.T.2017.S01E16.720p.HDTV.x264-GRP                 | S.W.A.T.; y2017; s1; e16
          24 - 05 - Title.mkv                                    | 24; a5
          Show S01E13.5 - Recap.mkv                              | Show; s1; e13
          www.example.co.za - Show.S01E02.720p.mkv               | Show; s1; e2
          9-1-1.Lone.Star.S02E03.mkv                             | 9-1-1 Lone Star; s2; e3
          1923.S01E01.mkv                                        | 1923; s1; e1
          Hawaii.Five-0.2010.S07E15.mkv                          | Hawaii Five-0; y2010; s7; e15
          Shameless (US) - S05E03.mkv                            | Shameless (US); s5; e3
          11.22.63.S01E03.mkv                                    | 11 22 63; s1; e3
          S01E01 The 6-10 to Lubbock.mkv                         | ; s1; e1
          Show S05E23 11-59 [HDTV-1080p].mkv                     | Show; s5; e23
          Show.S07E12-31st_Century.mkv                           | Show; s7; e12
          Show.S01E05.1920x1080.mkv                              | Show; s1; e5
          Show.2024.1080p.WEB-DL.DD5.1-S56                       | Show; y2024
          """)
  void nameIsRead(String path, String expected) {
    assertEquals(expected, show(path));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Show/Season 2/05 - Title.mkv                           | Show; s2; e5
          Show/Season 2/205 - Title.mkv                          | Show; s2; e5
          Show/Season 2/E05-06.mkv                               | Show; s2; e5,6
          Show/Show.S02.1080p-GRP/Show.207.mkv                   | Show; s2; e7
          Show/Specials/03 - Behind.mkv                          | Show; s0; e3
          Show/01.mkv                                            | Show; a1
          Show.S01E02.720p-GRP/0f3a5b7c9d1e2f4a.mkv              | Show; s1; e2
          Show.S01E02.720p-GRP/abc-102.mkv                       | Show; s1; e2
          Show S01E01 S01E02 HDTV/E01 - Title.avi                | Show; s1; e1
          Show - S02E13/VIDEO_TS/VTS_01_1.VOB                    | Show; s2; e13
          Show.S01E02-GRP/prG-462x.p027.20E10S.emaN.wohS.mkv     | Show Name; s1; e2
          TV/Show (2010)/Season 1/S01E02.mkv                     | Show; y2010; s1; e2
          Show/Season 1/05 - Candidate Part 1.mkv                | Show; s1; e5
          Show/Season 2/203 - Title Part II.mkv                  | Show; s2; e3
          Show/Season 1/Show - 06 - The Trial Part 1.mkv         | Show; s1; e6
          Show/Part 1 - Title.mkv                                | Show; e1
          Show/Series Three/3x02 Title.mkv                       | Show; s3; e2
          Show/Staffel Eins/1x02 Titel.mkv                       | Show; s1; e2
          Show/Series III/S03E02 Title.mkv                       | Show; s3; e2
          Назва / Show / S2E1 of 10 (2023) WEB-DL                | Show; y2023; s2; e1
          """)
  void foldersTellWhatTheNameLeavesOpen(String path, String expected) {
    assertEquals(expected, show(path));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Group] Title - 12v2 [1080p].mkv                       | Title; a12
          [Group] Title II - 03 [720p].mkv                       | Title II; a3
          [Group] Title S2 - 05.mkv                              | Title; s2; e5
          [Group] Title - 2nd Season - 05.mkv                    | Title; s2; e5
          [Group] Title - 01 ~ 03 [BD].mkv                       | Title; a1,2,3
          [Group]_Title_07.5_[1080p].mkv                         | Title; a7.5
          [Group] Title - 6th Season - 138 [1080p].mkv           | Title; s6; a138
          [Group] Title #12.mkv                                  | Title; a12
          [Group] Title Ep.12.mkv                                | Title; a12
          [Group] Title - 100 Years Quest - 01 [1080p].mkv       | Title - 100 Years Quest; a1
          [Group] 86 - 01 [1080p].mkv                            | 86; a1
          [Group] Golgo 13 - 07 [480p].mkv                       | Golgo 13; a7
          [Group] One Piece - 1001 [720p].mkv                    | One Piece; a1001
          Title - 012 (S01E05) - Name.mkv                        | Title; s1; e5; a12
          Title - S01E05 - 012 - Name.mkv                        | Title; s1; e5; a12
          Title - S17E01 - 367 - Name.mkv                        | Title; s17; e1; a367
          Title - S01E02 - 100 Ways.mkv                          | Title; s1; e2
          [Group] Title 100 S02E04 (1080p).mkv                   | Title 100; s2; e4
          [Group] Title 100 S2 - 04 (1080p).mkv                  | Title 100; s2; e4
          Title - 366 - Changing History.mkv                     | Title; a366
          [Group] Title - 316 - 317 [1080p].mkv                  | Title; a316,317
          [Group] Title The Final Season [21][1080p].mkv         | Title The Final Season; a21
          Title s16e03-04 313-314.mkv                            | Title; s16; e3,4; a313,314
          Title - 05.5 - S00E01.mkv                              | Title; s0; e1; a5.5
          [Group] Title - OVA 3 [720p].mkv                       | Title; s0; e3
          Title SP1.mkv                                          | Title; s0; e1
          [Group] Title - NCOP [BD].mkv                          | Title; s0
          名探偵コナン 第1023話.mp4                                | 名探偵コナン; a1023
          [组][标题][Title][2019][05][1080p].mp4                  | Title; y2019; a5
          [Group] 标题 / Title - 07 [1080p].mp4                   | Title; a7
          [组][10月新番][标题][18 END][720P].mp4                   | 标题; a18
          """)
  void animeIsRead(String path, String expected) {
    assertEquals(expected, show(path));
  }

  private static String show(String path) {
    ParsedName read = NameParser.parse(NameQuery.of(path), NameKind.EPISODE);
    EpisodeNumbers numbers = read.numbers();
    List<String> parts = new ArrayList<>();
    parts.add(read.titles().series() == null ? "" : read.titles().series());
    add(parts, "y", read.titles().year());
    add(parts, "s", numbers.season());
    add(parts, "e", numbers.episodes());
    add(
        parts,
        "n",
        numbers.several().stream().map(it -> it.season() + "x" + it.episode()).toList());
    add(parts, "a", numbers.absolute());
    add(parts, "d", numbers.airDate());
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String mark, Object value) {
    String text = String.valueOf(value).replaceAll("[\\[\\] ]", "");
    if (value != null && !text.isEmpty()) {
      parts.add(mark + text);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "none",
      value = {
        "Show.S01E02.FRENCH.mkv, none",
        "Show S01E02.dvd.disc, none",
        "Show - S01E01 - An Unearthly Child (1).mkv, An Unearthly Child (1)",
        "Show.S01E01.An.Unearthly.Child.(1).1080p.WEB.mkv, An Unearthly Child (1)",
        "Show - S01E01 - (What) Is It (Part 2).mkv, What Is It (Part 2)",
        "Show - S01E01 (Pilot).mkv, Pilot",
        "Show (S01E01 Pilot).mkv, Pilot",
        "Show S01E01 [Pilot].mkv, Pilot",
        "Show S01E01 Pilot (1080p).mkv, Pilot",
        "Show S01E01 - Pilot ().mkv, Pilot",
        "Show S01E03.1.mkv, none",
        "Show.S01E03.1.720p.mkv, none",
        "Show S01E03 - 1.mkv, 1",
        "Show.S01E03.3.Men.mkv, 3 Men",
        "Show.S01E03.1984.mkv, 1984",
        "Show S01E02.Two.dvd.disc, Two",
        "Show.S01E02.German.DL.1080p.mkv, none",
        "Show - S01E02 - French.mkv, French",
        "Show.S01E02.The.French.Mistake.mkv, The French Mistake",
        "Show - S01E02 [BD].mkv, none",
        "Show.S01E02.Cold.Line.DVDRip.mkv, Cold Line",
        "Show.S01E02.The.Audio.720p.WEB.mkv, The Audio",
        "Show.S01E02.Let.It.Rip.720p.WEB.mkv, Let It Rip",
        "Show.S01E02.Get.Real.HDTV.mkv, Get Real",
        "Show.S01E02.Title.DVDRip.LINE.mkv, Title",
        "[VCB-Studio] Title 0 [23.5][Ma10p_1080p][x265_flac].mkv, none"
      })
  void titleOfTheEpisodeIsRead(String path, String expected) {
    assertEquals(
        expected, NameParser.parse(NameQuery.of(path), NameKind.EPISODE).titles().episode());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "none",
      value = {
        "[Group] Title - 1071 [1080p][ENG][POR-BR].mkv, none",
        "[Group] Title - 1071 [BR 1080p].mkv, Blu-ray"
      })
  void brazilIsNoSource(String path, String expected) {
    assertEquals(
        expected,
        NameParser.parse(NameQuery.of(path), NameKind.EPISODE).release().release().source());
  }
}
