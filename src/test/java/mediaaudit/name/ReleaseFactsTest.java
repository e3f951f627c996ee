package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names tell of a release: size, source, codecs, range, edition, group. */
class ReleaseFactsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Film.2018.2160p.AMZN.WEB-DL.DDP5.1.Atmos.DV.HDR10+.H.265-FLUX          | 2160p; Web; H.265; Dolby Vision, HDR10+; Dolby Digital Plus, Dolby Atmos; FLUX
          Film.2018.UHD.BluRay.2160p.HDR.TrueHD.7.1.Atmos.HEVC-TERMINAL          | 2160p; Ultra HD Blu-ray; H.265; HDR; Dolby TrueHD, Dolby Atmos; TERMINAL
          Film.2018.1080p.BluRay.DTS-HD.MA.5.1.x264-GRP                          | 1080p; Blu-ray; H.264; DTS-HD MA; GRP
          Film.2018.DVDRip.XviD.AC3-GRP                                          | DVD; Xvid; Dolby Digital; GRP
          Film.2018.HDTS.x264-GRP                                                | HD Telesync; H.264; GRP
          Film.2018.TS.x264-GRP                                                  | Telesync; H.264; GRP
          Film.2018.1080i.HDTV.MPEG2-GRP                                         | 1080i; HDTV; MPEG-2; GRP
          Film.2018.1920x1080.AV1.Opus-GRP                                       | 1080p; AV1; Opus; GRP
          Film 2018 720x432 VHSRip                                               | 720x432; VHS
          Film 2018 VC-1 1080p HD-DVD                                            | 1080p; HD-DVD; VC-1
          Film (2018) (1080p BluRay x265 HEVC 10bit AAC 7.1 Tigole)              | 1080p; Blu-ray; H.265; AAC; Tigole
          Film (2018) (1080p BluRay x265 10bit EAC3 5 1 - Someone) [QxR]         | 1080p; Blu-ray; H.265; Dolby Digital Plus; QxR
          Film (2018) [1080p] [BluRay] [5.1] [YTS.MX]                            | 1080p; Blu-ray; YTS.MX
          Film (2018) [1080p]                                                    | 1080p
          Film.2018.1080p.BluRay.DTS-HD                                          | 1080p; Blu-ray; DTS-HD
          Film.2018.WEB-DL                                                       | Web
          Film.2018.1080p.BluRay.x264-3xR                                        | 1080p; Blu-ray; H.264; 3xR
          Film.2018.1080p.BluRay.x264-D-Z0N3                                     | 1080p; Blu-ray; H.264; D-Z0N3
          Film.2018.1080p.BluRay.x264.-DX-TV                                     | 1080p; Blu-ray; H.264; DX-TV
          Film.2018.720p.WEB.H264-NL                                             | 720p; Web; H.264; NL
          Film 2018 DVDRip x264 AC3-=GRP=-                                       | DVD; H.264; Dolby Digital; GRP
          Film.2018.720p.WEB.H264-GRP-Obfuscated                                 | 720p; Web; H.264; GRP
          Film.2018.720p.WEB.H264-GRP-postbot                                    | 720p; Web; H.264; GRP
          Film.2018.720p.WEB.H264-GRP[www.example.org]                           | 720p; Web; H.264; GRP
          Film.2018.720p.WEB.H264-GRP.Dual.Audio                                 | 720p; Web; H.264; GRP
          Film.2018.720p.WEB.H264.by.Someone                                     | 720p; Web; H.264; Someone
          Film.2018.720p.H264.AAC.Someone                                        | 720p; H.264; AAC; Someone
          Film 2018 [Blu-ray][MKV][h264][1080p][Dual Audio][Softsubs (Someone)]  | 1080p; Blu-ray; H.264; Someone
          [Group] Film (2018) [BD 1080p][FLAC][0123ABCD]                         | 1080p; Blu-ray; FLAC; Group
          [1080p] Film (2018)                                                    | 1080p
          Film.2018.EXTENDED.DIRECTORS.CUT.1080p                                 | Extended Director's Cut; 1080p
          Film (2018) - Ultimate Collector's Edition                             | Ultimate Collector's
          Film (2018) - 50th Anniversary Edition                                 | 50th Anniversary
          Film.2018.Ultimate.Hunter.Edition.1080p.BluRay.x264-GRP                | Ultimate Hunter; 1080p; Blu-ray; H.264; GRP
          Film (2018) Signature Edition 1080p                                    | Signature; 1080p
          Film (2018) The Quest Edition [1080p]                                  | Quest; 1080p
          Film (2018) [Open Matte] [Remastered]                                  | Open Matte Remastered
          Film (2018) Edición Especial                                           | Special
          Film (2018) Version Longue                                             | Extended
          Film (2018) {edition-Someone's Cut}                                    | Someone's Cut
          Spider-Man                                                             | ''
          Ghosts (2021)                                                          | ''
          Camelot (1967)                                                         | ''
          Wednesday (2022)                                                       | ''
          The Final Cut (2004)                                                   | ''
          The Collector (2009)                                                   | ''
          """)
  void releaseIsTold(String name, String expected) {
    assertEquals(expected, show(MovieName.of(name).facts()));
  }

  private static String show(ReleaseFacts facts) {
    return Stream.of(
            facts.release().edition(),
            facts.release().screenSize(),
            facts.release().source(),
            facts.videoCodec(),
            facts.hdr(),
            facts.audioCodec(),
            facts.release().group())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }
}
