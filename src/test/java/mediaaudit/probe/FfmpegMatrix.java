package mediaaudit.probe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to make a small file with ffmpeg: a line for what goes in, for each container named before
 * the bar. {@code V}, {@code A} and {@code S} map the picture, the sound and the subtitles.
 *
 * @param ending of the file's name, by which ffmpeg knows the container
 */
record FfmpegMatrix(String ending, String options) {
  private static final String PICTURES =
      """
      mkv mp4 mov m4v avi | V A -c:v libx264 -c:a aac
      mkv mp4 mov | V A -c:v libx264 -pix_fmt yuv420p10le -c:a ac3
      mkv mp4 mov | V A -c:v libx264 -pix_fmt yuv422p -c:a libmp3lame
      mkv mp4 | V A -c:v libx264 -pix_fmt yuvj420p -bf 2 -strict -2 -c:a flac
      mkv mp4 | V A -c:v libx264 -profile:v baseline -c:a aac -ac 1
      mkv mp4 mov | V A -c:v libx264 -flags +ilme+ildct -c:a aac
      mkv mp4 mov | V A -c:v libx264 -vf scale=130:98,setsar=16/15 -c:a aac
      mkv mp4 | V -c:v libx264rgb
      mkv mp4 mov | V A -c:v libx265 -x265-params log-level=none -tag:v hvc1 -c:a eac3
      mkv mp4 | V A -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p10le -c:a libopus
      mkv mp4 | V -c:v libx265 -x265-params log-level=none -pix_fmt yuv444p12le
      mkv mp4 webm | V A -c:v libaom-av1 -cpu-used 8 -usage realtime -c:a libopus
      mkv mp4 | V -c:v libaom-av1 -cpu-used 8 -usage realtime -pix_fmt yuv420p10le
      mkv mp4 webm | V A -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libvorbis
      mkv mp4 webm | V -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -pix_fmt yuv420p10le
      mkv webm avi | V A -c:v libvpx -deadline realtime -c:a libvorbis
      mkv mp4 mov avi | V A -c:v mpeg4 -c:a libmp3lame
      mkv avi | V A -c:v mpeg4 -vtag DX50 -bf 2 -c:a ac3
      mkv avi | V A -c:v libxvid -c:a libmp3lame
      mkv mp4 avi | V A -c:v mpeg2video -c:a mp2
      mkv | V A -c:v mpeg2video -pix_fmt yuv422p -flags +ilme+ildct -c:a mp2
      mkv mp4 | V A -c:v mpeg1video -c:a mp2
      mkv avi | V -c:v msmpeg4
      mkv avi | V -c:v msmpeg4v2
      mkv avi | V A -c:v wmv2 -c:a wmav2
      mkv avi | V -c:v flv
      mkv | V A -c:v libtheora -c:a libvorbis
      mkv mov | V A -c:v prores_ks -profile:v 2 -c:a pcm_s24le
      mov | V A -c:v prores_ks -profile:v 4 -pix_fmt yuva444p10le -c:a pcm_s16be
      mkv mov avi | V A -c:v mjpeg -pix_fmt yuvj422p -c:a pcm_s16le
      mkv mov avi | V -c:v ffv1
      mkv avi | V -c:v ffv1 -level 1 -coder 2
      mkv | V -c:v ffv1 -level 3 -coder 2 -pix_fmt yuv422p10le
      mkv | V -c:v ffv1 -level 3 -coder 1 -pix_fmt gbrp12le
      mkv | V -c:v ffv1 -level 3 -coder 0 -pix_fmt bgra
      mkv | V -c:v huffyuv -pix_fmt bgra
      avi | V -c:v prores_ks -profile:v 2
      mkv avi | V -c:v huffyuv
      mkv mov avi | V -c:v png -pix_fmt rgb24
      mov avi | V -c:v dvvideo -s 720x576 -pix_fmt yuv420p -frames:v 3
      mov avi | V -c:v dnxhd -s 1920x1080 -b:v 36M -pix_fmt yuv422p -frames:v 2
      mov avi | V -c:v rawvideo -pix_fmt yuv420p -frames:v 5
      mkv avi | V -c:v rawvideo -pix_fmt yuyv422 -frames:v 2
      avi | V -c:v rawvideo -pix_fmt bgra -frames:v 2
      mkv avi mov | V -c:v cinepak -frames:v 5
      mov | V -c:v utvideo -frames:v 2
      mov | V -c:v huffyuv -frames:v 2
      mov | V -c:v wmv2 -frames:v 2
      mkv | V -c:v svq1 -frames:v 2
      3gp | V A -c:v h263 -s 176x144 -c:a aac
      """;

  private static final String SOUNDS =
      """
      mkv mp4 mov | V A -c:v mpeg4 -c:a aac -ac 6
      mkv mp4 | V A -c:v mpeg4 -c:a aac -af aformat=channel_layouts=7.1 -ar 44100
      mkv mp4 | V A -c:v mpeg4 -c:a ac3 -af aformat=channel_layouts=5.1(side)
      mkv mp4 mov | V A -c:v mpeg4 -c:a eac3 -af aformat=channel_layouts=5.1(side)
      mkv mp4 | V A -c:v mpeg4 -strict -2 -c:a dca -af aformat=channel_layouts=5.1(side)
      mkv | V A -c:v mpeg4 -strict -2 -c:a truehd -af aformat=channel_layouts=5.1(side)
      mkv | V A -c:v mpeg4 -strict -2 -c:a mlp -ac 2
      mkv mp4 webm | A -c:a libopus -ac 6
      mkv webm | A -c:a libvorbis -ac 6 -ar 44100
      mkv mp4 mov | V A -c:v mpeg4 -c:a alac
      mkv mp4 | V A -c:v mpeg4 -strict -2 -c:a flac -sample_fmt s32 -ac 6
      mkv mov avi | V A -c:v mpeg4 -c:a pcm_s24le
      mkv mov avi | V A -c:v mpeg4 -c:a pcm_f32le
      mkv avi mov | V A -c:v mpeg4 -c:a pcm_u8
      mkv avi mov | V A -c:v mpeg4 -c:a pcm_alaw -ar 8000 -ac 1
      mkv avi mov | V A -c:v mpeg4 -c:a adpcm_ima_wav
      mov | V A -c:v mpeg4 -c:a adpcm_ima_qt
      mkv avi | V A -c:v mpeg4 -c:a libmp3lame -ar 22050 -ac 1
      mkv mka | A -c:a tta
      mka | A -c:a wavpack
      mkv avi | V A -c:v mpeg4 -c:a wmav1
      m4a | A -c:a aac
      m4a | A -c:a alac
      mkv mp4 | V A A -c:v mpeg4 -c:a:0 aac -c:a:1 ac3
      avi | V A A -c:v mpeg4 -c:a:0 libmp3lame -c:a:1 ac3
      3gp | V A -c:v mpeg4 -c:a aac -ar 16000 -ac 1
      """;

  private static final String SUBTITLES =
      """
      mkv | V A S -c:v mpeg4 -c:a aac -c:s srt
      mkv | V S -c:v mpeg4 -c:s ass
      mkv | V S -c:v mpeg4 -c:s webvtt
      mkv | V S S S -c:v mpeg4 -c:s:0 srt -c:s:1 ass -c:s:2 webvtt
      webm | V S -c:v libvpx -deadline realtime -c:s webvtt
      mp4 mov m4v | V A S -c:v mpeg4 -c:a aac -c:s mov_text
      mp4 | V A S S -c:v mpeg4 -c:a aac -c:s mov_text -metadata:s:s:0 language=ger
      """;

  private static final String LABELS =
      """
      mkv mp4 mov | V A A -c:v mpeg4 -c:a aac -metadata:s:a:0 language=ger -metadata:s:a:1 language=fre
      mkv mp4 mov | V A -c:v mpeg4 -c:a aac -metadata:s:v language=jpn -metadata:s:a language=zho
      mkv | V A -c:v mpeg4 -c:a aac -metadata:s:a language=en-US
      mkv | V A -c:v mpeg4 -c:a aac -metadata:s:a language=und -metadata:s:v language=zxx
      mkv mp4 mov avi | V A -c:v mpeg4 -c:a libmp3lame -metadata title=Añ-Ω-日本
      mkv avi | V A -c:v mpeg4 -c:a libmp3lame -metadata:s:a title=Commentary -metadata:s:v title=Film
      mkv mp4 | V A A -c:v mpeg4 -c:a aac -disposition:a:0 0 -disposition:a:1 default
      mkv | V A A -c:v mpeg4 -c:a aac -disposition:a:0 default+original -disposition:a:1 comment
      mkv | V A S -c:v mpeg4 -c:a aac -c:s srt -disposition:a:0 visual_impaired -disposition:s forced
      mkv | V S S -c:v mpeg4 -c:s srt -disposition:s:0 hearing_impaired -disposition:s:1 default+forced
      mkv | V A A -c:v mpeg4 -c:a aac -disposition:a:0 dub -default_mode infer
      mkv | V A A -c:v mpeg4 -c:a aac -default_mode passthrough -disposition:v 0 -disposition:a 0
      mkv mp4 mov | V A -c:v mpeg4 -c:a aac -map_chapters 3 -map_metadata 3
      mp4 | V A -c:v mpeg4 -c:a aac -map_chapters 3 -movflags +disable_chpl
      webm | V A -c:v libvpx -deadline realtime -c:a libopus -map_chapters 3
      mkv | V A -c:v mpeg4 -c:a aac -attach chapters.txt -metadata:s:t mimetype=text/plain
      mkv | V A -c:v mpeg4 -c:a aac -attach chapters.txt -metadata:s:t mimetype=application/x-truetype-font
      mp4 m4v mov | V V A -c:v:0 mpeg4 -c:v:1 png -frames:v:1 1 -disposition:v:1 attached_pic -c:a aac
      mp4 | V V -c:v:0 mpeg4 -c:v:1 mjpeg -pix_fmt yuvj420p -frames:v:1 1 -disposition:v:1 attached_pic
      mkv mp4 | V V -c:v mpeg4
      mov mp4 | V A -c:v mpeg4 -c:a aac -timecode 01:00:00:00
      mp4 | V A -c:v mpeg4 -c:a aac -movflags use_metadata_tags -metadata purpose=test
      mp4 mov | V A -c:v mpeg4 -c:a aac -metadata:s:v rotate=90
      mp4 | V A -c:v mpeg4 -c:a aac -metadata:s:v handler_name=Pictures -metadata:s:a handler_name=Sound
      """;

  private static final String COLOURS =
      """
      mkv mp4 mov | V -c:v libx264 -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv
      mkv mp4 | V -c:v libx264 -color_primaries smpte170m -color_trc smpte170m -colorspace smpte170m
      mkv mp4 mov | V -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p10le -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc -color_range tv
      mkv mp4 | V -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p10le -color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc
      mkv mp4 | V -c:v libx265 -x265-params log-level=none:hdr10=1:max-cll=1000,400:master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,1):colorprim=9:transfer=16:colormatrix=9 -pix_fmt yuv420p10le
      mkv webm mp4 | V -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc -color_range tv
      mkv mp4 | V -c:v libaom-av1 -cpu-used 8 -usage realtime -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range pc
      mkv mp4 mov | V -c:v mpeg4 -color_primaries bt709 -color_trc bt709 -colorspace bt709
      mov | V -c:v prores_ks -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc
      mkv | V -c:v ffv1 -color_range pc
      mkv | V -c:v mpeg4 -metadata:s:v stereo_mode=left_right
      """;

  private static final String LAYOUTS =
      """
      mkv webm | V A -c:v libvpx -deadline realtime -c:a libopus -live 1
      mkv webm | V A -c:v libvpx -deadline realtime -c:a libopus -seekable 0
      webm | V -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -dash 1
      mkv | V A -c:v libx264 -c:a aac -seekable 0
      mkv | V A -c:v libx264 -c:a aac -cluster_size_limit 2000
      mkv | V A -c:v libx264 -c:a aac -cluster_time_limit 100 -reserve_index_space 2000
      mkv | V A -c:v libx264 -c:a aac -cues_to_front 1
      mkv | V A -c:v libx264 -c:a aac -write_crc32 0 -fflags +bitexact
      mp4 mov m4v | V A -c:v libx264 -c:a aac -movflags +faststart
      mp4 mov | V A -c:v libx264 -c:a aac -movflags frag_keyframe+empty_moov
      mp4 | V A -c:v libx264 -g 5 -c:a aac -movflags frag_keyframe+empty_moov+default_base_moof
      mp4 | V A -c:v libx264 -g 5 -c:a aac -movflags frag_keyframe
      mp4 | V -c:v libx264 -g 5 -movflags dash+frag_keyframe
      mp4 | V A -c:v libx264 -g 5 -c:a aac -movflags cmaf+frag_keyframe
      mp4 | V A -c:v libx264 -g 5 -c:a aac -movflags frag_keyframe+empty_moov+global_sidx
      mp4 | V A -c:v libx264 -g 5 -c:a aac -movflags frag_keyframe+empty_moov+separate_moof
      mp4 | V A -c:v libx265 -x265-params log-level=none -c:a libopus -movflags frag_keyframe+empty_moov+delay_moov
      mp4 | V A -c:v libx264 -bf 2 -c:a aac -movflags negative_cts_offsets
      mp4 | V A -c:v libx264 -bf 2 -c:a aac -use_editlist 0
      mp4 | V A -c:v libx264 -c:a aac -write_btrt 0
      mp4 | V A -c:v libx264 -c:a aac -moov_size 20000
      mp4 | V A -c:v libx264 -c:a aac -brand dash -video_track_timescale 90000
      mp4 | V -c:v libx264 -fflags +bitexact -encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb -encryption_kid a7e61c373e219033c21091fa607bf3b8
      mp4 | V A -c:v libx264 -c:a aac -movflags rtphint
      mkv mp4 avi | V A -c:v mpeg4 -r 24000/1001 -c:a libmp3lame
      mkv mp4 avi | V -c:v mpeg4 -r 30000/1001
      mkv mp4 avi | V -c:v libx264 -r 50
      mkv mp4 | V -c:v libx264 -r 12.5
      mkv mp4 | V A -c:v libx264 -vf select=mod(n+1\\,3) -fps_mode vfr -c:a aac
      mkv mp4 avi | V A -c:v mpeg4 -aspect 16:9 -c:a libmp3lame
      mkv mp4 | V A -c:v libx264 -c:a aac -output_ts_offset 5
      avi | V A -c:v mpeg4 -c:a libmp3lame -write_channel_mask 0
      avi | V A -c:v mpeg4 -c:a libmp3lame -reserve_index_space 1024
      """;

  /** Every file to be made. */
  static List<FfmpegMatrix> all() {
    return Stream.of(PICTURES, SOUNDS, SUBTITLES, LABELS, COLOURS, LAYOUTS)
        .flatMap(String::lines)
        .map(line -> line.split(" \\| "))
        .flatMap(
            line ->
                Arrays.stream(line[0].split(" ")).map(ending -> new FfmpegMatrix(ending, line[1])))
        .toList();
  }

  /** The options of ffmpeg, the file's name left out. */
  List<String> arguments() {
    return Stream.concat(
            Stream.of("-map_chapters", "-1"),
            Arrays.stream(options.split(" ")).flatMap(FfmpegMatrix::argument))
        .toList();
  }

  private static Stream<String> argument(String word) {
    return switch (word) {
      case "V" -> Stream.of("-map", "0:v");
      case "A" -> Stream.of("-map", "1:a");
      case "S" -> Stream.of("-map", "2:s");
      default -> Stream.of(word);
    };
  }

  /** What it is called in findings. */
  @Override
  public String toString() {
    return ending + " " + options;
  }
}
