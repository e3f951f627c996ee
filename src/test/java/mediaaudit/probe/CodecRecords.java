package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Configuration records and first frames, each with what they tell:
 *
 * <pre>
 * kind codec: name
 * bytes in hexadecimal digits
 * {facts}
 * </pre>
 *
 * FFmpeg made those of pictures of 130x98 and those of short tones; the others are composed after
 * the specifications.
 */
final class CodecRecords {
  private static final String VIDEO_RECORDS =
      """
      config av1: av1 gbr
      812040000a0d20000003b40e136be580868010
      {"profile":"High","level":0,"width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"gbrp10le","color_range":"pc","color_space":"gbr","color_transfer":"iec61966-2-1"
      ,"color_primaries":"bt709"}

      config av1: av1 gray
      81001c000a0a00000003b40e136be4a8
      {"profile":"Main","level":0,"width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"gray","color_range":"pc"}

      config av1: av1 main
      81000c000a0a00000003b40e136be401
      {"profile":"Main","level":0,"width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"yuv420p","color_range":"tv"}

      config av1: av1 pro
      814068000a0b40000003b40e136be58880
      {"profile":"Professional","level":0,"width":130,"height":98,"coded_width":130
      ,"coded_height":98,"pix_fmt":"yuv422p12le","color_range":"tv"}

      config av1: av1 svt
      81004c000a0d00000003b40e100be142440241
      {"profile":"Main","level":0,"width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"yuv420p10le","color_range":"tv","color_space":"bt2020nc"
      ,"color_transfer":"smpte2084","color_primaries":"bt2020"}

      config h264: h264 High 4:2:2
      017a000bffe10019677a000bb6cb4127f111f808800000030080000019078a155001000468ce0fc8fefafa00
      {"profile":"High 4:2:2","level":11,"width":130,"height":98,"coded_width":130
      ,"coded_height":98,"pix_fmt":"yuv422p10le","bits_per_raw_sample":"10"
      ,"chroma_location":"left","field_order":"progressive","has_b_frames":0}

      config h264: h264 High 4:4:4 Intra
      01f4100bffe1001767f4100b9197093f8f8fc044000003000400000300c81001000568ce0f1920fff8f800
      {"profile":"High 4:4:4 Intra","level":11,"width":130,"height":98,"coded_width":130
      ,"coded_height":98,"pix_fmt":"yuv444p","bits_per_raw_sample":"8","chroma_location":"left"
      ,"field_order":"progressive"}

      config h264: h264 Constrained Baseline
      0142c00bffe100196742c00bda093f8888c044000003000400000300c83c50aa8001000468ce0fc8
      {"profile":"Constrained Baseline","level":11,"width":130,"height":98,"coded_width":130
      ,"coded_height":98,"pix_fmt":"yuv420p","bits_per_raw_sample":"8","chroma_location":"left"
      ,"field_order":"progressive","has_b_frames":0}

      config h264: h264 in full range
      0142c00bffe1001b6742c00bda093f8888c05b808080a0000003002000000641e2855401000468ce0fc8
      {"profile":"Constrained Baseline","level":11,"width":130,"height":98,"coded_width":130
      ,"coded_height":98,"pix_fmt":"yuvj420p","bits_per_raw_sample":"8","color_range":"pc"
      ,"color_space":"bt709","color_transfer":"bt709","color_primaries":"bt709"
      ,"chroma_location":"left","field_order":"progressive","has_b_frames":0}

      config h264: h264 High 10, PQ
      016e000bffe1001e676e000ba6cb4127f111180b50910094000003000400000300c83c50aa8001000468ce0fc8fd
      fafa00
      {"profile":"High 10","level":11,"width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"yuv420p10le","bits_per_raw_sample":"10","color_range":"tv"
      ,"color_space":"bt2020nc","color_transfer":"smpte2084","color_primaries":"bt2020"
      ,"chroma_location":"left","field_order":"progressive","has_b_frames":0}

      config h264: h264 High, cropped
      0164000bffe1001a6764000bacd9424fe2223011000003000100000300320f14299601000668ebe3cb22c0fdf8f8
      00
      {"profile":"High","level":11,"width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"yuv420p","bits_per_raw_sample":"8","chroma_location":"left"
      ,"field_order":"progressive","has_b_frames":2}

      config h264: h264 RGB
      01f4000bffe1001d67f4000b9196824fe3e3f016e04040080000030008000003019078a15501000468ce0fc8fff8
      f800
      {"profile":"High 4:4:4 Predictive","level":11,"width":130,"height":98,"coded_width":130
      ,"coded_height":98,"pix_fmt":"gbrp","bits_per_raw_sample":"8","color_range":"pc"
      ,"color_space":"gbr","chroma_location":"left","field_order":"progressive","has_b_frames":0}

      config h264: h264 interlaced
      014d4015ffe10016674d4015f410db011000000300100000030321f142aa01000468de0fc8
      {"profile":"Main","level":21,"width":128,"height":96,"coded_width":128,"coded_height":96
      ,"pix_fmt":"yuv420p","bits_per_raw_sample":"8","chroma_location":"left","has_b_frames":0}

      config hevc: hevc RGB
      0104080000009e08000000001ef000fcfff8f800000f03200001001740010c01ffff0408000003009e0800000300
      001e959409210001002e4201010408000003009e0800000300001e9002440e38f8fcb2b2a5261780b70202000400
      0003000400000300642022000100084401c07318301890
      {"profile":"Rext","level":30,"width":130,"height":98,"coded_width":144,"coded_height":112
      ,"pix_fmt":"gbrp","has_b_frames":2,"color_range":"pc","color_space":"gbr"}

      config hevc: hevc gray
      0104080000009fc8000000001ef000fcfcf8f800000f03200001001740010c01ffff0408000003009fc800000300
      001e95940921000100294201010408000003009fc800000300001ec04881c71f1f965654a4c2f016c08000000300
      8000000c8422000100064401c073c189
      {"profile":"Rext","level":30,"width":130,"height":98,"coded_width":144,"coded_height":112
      ,"pix_fmt":"gray","has_b_frames":2,"color_range":"pc"}

      config hevc: hevc Main 10, HDR10
      0102200000009000000000001ef000fcfdfafa00000f04200001001840010c01ffff022000000300900000030000
      03001e959409210001002f42010102200000030090000003000003001ea0122071c44436595952930bc05a848804
      82000003000200000300321022000100064401c073c18927000200094e01900403e8019080001e4e01891833c286
      c41d4c0bb884d03e803d13404200989680000003000180
      {"profile":"Main 10","level":30,"width":130,"height":98,"coded_width":144,"coded_height":112
      ,"pix_fmt":"yuv420p10le","has_b_frames":2,"color_range":"tv","color_space":"bt2020nc"
      ,"color_transfer":"smpte2084","color_primaries":"bt2020","chroma_location":"left"
      ,"side_data_list":[{"side_data_type":"Content light level metadata","max_content":1000
      ,"max_average":400},{"side_data_type":"Mastering display metadata","red_x":"34000/50000"
      ,"red_y":"16000/50000","green_x":"13250/50000","green_y":"34500/50000","blue_x":"7500/50000"
      ,"blue_y":"3000/50000","white_point_x":"15635/50000","white_point_y":"16450/50000"
      ,"min_luminance":"1/10000","max_luminance":"10000000/10000"}]}

      config hevc: hevc HLG
      0102200000009000000000001ef000fcfdfafa00000f03200001001840010c01ffff022000000300900000030000
      03001e959409210001002f42010102200000030090000003000003001ea0122071c44436595952930bc05a848904
      82000003000200000300321022000100064401c073c189
      {"profile":"Main 10","level":30,"width":130,"height":98,"coded_width":144,"coded_height":112
      ,"pix_fmt":"yuv420p10le","has_b_frames":2,"color_range":"tv","color_space":"bt2020nc"
      ,"color_transfer":"arib-std-b67","color_primaries":"bt2020","chroma_location":"left"}

      config hevc: hevc Main
      0101600000009000000000001ef000fcfdf8f800000f03200001001840010c01ffff016000000300900000030000
      03001e959409210001002b42010101600000030090000003000003001ea0122071c4446595952930bc05a0200000
      030020000003032122000100064401c073c189
      {"profile":"Main","level":30,"width":130,"height":98,"coded_width":144,"coded_height":112
      ,"pix_fmt":"yuv420p","has_b_frames":2,"color_range":"tv","chroma_location":"left"}

      config hevc: hevc 4:2:2 12 bits
      0104080000009908000000001ef000fcfefcfc00000f03200001001740010c01ffff040800000300990800000300
      001e959409210001002b420101040800000300990800000300001eb0122071c44794a595952930bc05a020000003
      0020000003032122000100064401c073c189
      {"profile":"Rext","level":30,"width":130,"height":98,"coded_width":144,"coded_height":112
      ,"pix_fmt":"yuv422p12le","has_b_frames":2,"color_range":"tv"}

      config mpeg4: mpeg4
      000001b001000001b58913000001000000012000c48d8800cd04140c5443000001b24c61766335392e33372e3130
      30
      {"pix_fmt":"yuv420p","chroma_location":"left","profile":"Simple Profile","level":1
      ,"has_b_frames":0,"width":130,"height":98,"coded_width":130,"coded_height":98}

      config prores: prores
      61706368
      {"profile":"HQ"}

      config theora: theora
      022a3a807468656f726103020100090007000082000062000e000000190000000100000100000100030d4000c081
      7468656f72612b000000586970682e4f7267206c69627468656f726120312e312032
      {"chroma_location":"center","width":130,"height":98,"coded_width":144,"coded_height":112
      ,"pix_fmt":"yuv420p"}

      config vp9: vp9 gbr
      01000000010a870202000000
      {"profile":"Profile 1","pix_fmt":"gbrp","color_range":"pc","color_space":"gbr"}

      config vp9: vp9 p0
      01000000000a820202020000
      {"profile":"Profile 0","pix_fmt":"yuv420p","color_range":"tv"}

      config vp9: vp9 p2
      01000000020aa20910090000
      {"profile":"Profile 2","pix_fmt":"yuv420p10le","color_range":"tv","color_space":"bt2020nc"
      ,"color_transfer":"smpte2084","color_primaries":"bt2020"}

      config mpeg4: xvid
      000001b003000001b509000001000000012000bc0406c400670c105031518f000001b25876694430303639
      {"pix_fmt":"yuv420p","chroma_location":"left","profile":"Simple Profile","level":3
      ,"has_b_frames":0,"width":130,"height":98,"coded_width":130,"coded_height":98}

      config vc1: VC-1 Advanced
      0000010fda003bf21b00
      {"pix_fmt":"yuv420p","chroma_location":"left","profile":"Advanced","level":3,"width":1920
      ,"height":1080}

      config wmv3: Windows Media Video 9 Main
      4e191a01
      {"pix_fmt":"yuv420p","chroma_location":"left","profile":"Main"}

      config vp9: VP9 features of WebM
      01010202012903010a040101
      {"profile":"Profile 2","pix_fmt":"yuv420p10le"}

      config h264: avcC without sets
      01640028ffe000
      {"profile":"High","level":40}

      config hevc: hvcC without sets
      0101600000009000000000007bf000fcfdf8f800000f00
      {"profile":"Main","level":123}

      config av1: av1C without sequence header
      81256c00
      {"profile":"High","level":5,"pix_fmt":"yuv420p12le"}

      dovi hevc: Dolby Vision 8.1
      0100102d1000000000000000000000000000000000000000
      {"side_data_list":[{"side_data_type":"DOVI configuration record","dv_version_major":1
      ,"dv_version_minor":0,"dv_profile":8,"dv_level":5,"rpu_present_flag":1,"el_present_flag":0
      ,"bl_present_flag":1,"dv_bl_signal_compatibility_id":1}]}

      dovi hevc: Dolby Vision 7.6
      01000e376000000000000000000000000000000000000000
      {"side_data_list":[{"side_data_type":"DOVI configuration record","dv_version_major":1
      ,"dv_version_minor":0,"dv_profile":7,"dv_level":6,"rpu_present_flag":1,"el_present_flag":1
      ,"bl_present_flag":1,"dv_bl_signal_compatibility_id":6}]}

      dovi hevc: Dolby Vision 5
      01000a2d00
      {"side_data_list":[{"side_data_type":"DOVI configuration record","dv_version_major":1
      ,"dv_version_minor":0,"dv_profile":5,"dv_level":5,"rpu_present_flag":1,"el_present_flag":0
      ,"bl_present_flag":1,"dv_bl_signal_compatibility_id":0}]}
      """;

  private static final String AUDIO_RECORDS =
      """
      config aac: aac 21
      118004c4010020000d4c61766335392e33372e31303056e500
      {"sample_fmt":"fltp","channels":3,"channel_layout":"2.1","sample_rate":"48000"
      ,"profile":"LC"}

      config aac: aac 22
      138856e500
      {"sample_fmt":"fltp","sample_rate":"22050","profile":"LC","channels":1
      ,"channel_layout":"mono"}

      config aac: aac 51
      11b056e500
      {"sample_fmt":"fltp","sample_rate":"48000","profile":"LC","channels":6
      ,"channel_layout":"5.1"}

      config aac: aac 71
      11b856e500
      {"sample_fmt":"fltp","sample_rate":"48000","profile":"LC","channels":8
      ,"channel_layout":"7.1"}

      config aac: aac ltp
      221056e500
      {"sample_fmt":"fltp","sample_rate":"44100","profile":"LTP","channels":2
      ,"channel_layout":"stereo"}

      config aac: aac st
      121056e500
      {"sample_fmt":"fltp","sample_rate":"44100","profile":"LC","channels":2
      ,"channel_layout":"stereo"}

      config ac3: ac3 51
      103de0
      {"sample_fmt":"fltp","channels":6,"channel_layout":"5.1(side)","sample_rate":"48000"
      ,"bit_rate":"448000"}

      config alac: alac
      00000000000010000010280a0e02000000004004001588800000ac44
      {"channels":2,"channel_layout":"stereo","sample_rate":"44100","sample_fmt":"s16p"
      ,"bits_per_raw_sample":"16"}

      config alac: alac51
      00000024616c616300000000000010000018280a0e06000000012004006978000000bb80
      {"channels":6,"channel_layout":"5.1","sample_rate":"48000","sample_fmt":"s32p"
      ,"bits_per_raw_sample":"24"}

      config eac3: eac3 51
      0e00200f00
      {"sample_fmt":"fltp","sample_rate":"48000","channels":6,"channel_layout":"5.1(side)"}

      config flac: flac
      0000000080000022120012000004d20004d20ac442f00000113aa7e129326b5bc5ac89a7bee277e87424
      {"sample_rate":"44100","channels":2,"sample_fmt":"s16","bits_per_raw_sample":"16"
      ,"channel_layout":"stereo"}

      config flac: flac51
      664c614300000022200020000001e60008a817700b7000002580872e399b1ba544eef59b05c7f1a2d77f8400003f
      0d0000004c61766635392e32372e313030010000002600000057415645464f524d4154455854454e5349424c455f
      4348414e4e454c5f4d41534b3d30783366
      {"sample_rate":"96000","channels":6,"sample_fmt":"s32","bits_per_raw_sample":"24"
      ,"channel_layout":"5.1"}

      config opus: opus 51
      4f707573486561640106380180bb00000000010402000401020305
      {"sample_fmt":"fltp","sample_rate":"48000","channels":6,"channel_layout":"5.1"}

      config opus: opus st
      000201380000bb80000000
      {"sample_fmt":"fltp","sample_rate":"48000","channels":2,"channel_layout":"stereo"}

      config vorbis: vorbis
      021e5d01766f72626973000000000244ac00000000000080b5010000000000b80103766f72626973340000005869
      70682e4f7267206c6962566f72626973204920323032303037303420285265647563
      {"sample_fmt":"fltp","channels":2,"channel_layout":"stereo","sample_rate":"44100"}

      config eac3: dec3 Atmos
      1800200f000110
      {"sample_fmt":"fltp","sample_rate":"48000","channels":6,"channel_layout":"5.1(side)"
      ,"profile":"Dolby Digital Plus + Dolby Atmos"}

      config eac3: dec3 with a dependent substream
      1800200f0280
      {"sample_fmt":"fltp","sample_rate":"48000"}

      config aac: HE-AAC, hierarchical
      2b118800
      {"sample_fmt":"fltp","sample_rate":"48000","profile":"HE-AAC","channels":2
      ,"channel_layout":"stereo"}

      config aac: HE-AAC v2, hierarchical
      eb098800
      {"sample_fmt":"fltp","sample_rate":"48000","profile":"HE-AACv2","channels":2
      ,"channel_layout":"stereo"}

      config aac: HE-AAC of one channel, which may be v2
      2b098800
      {"sample_fmt":"fltp","sample_rate":"48000"}

      config aac: HE-AAC, compatible
      131056e598
      {"sample_fmt":"fltp","sample_rate":"48000","profile":"HE-AAC","channels":2
      ,"channel_layout":"stereo"}

      config aac: HE-AAC v2, compatible
      130856e59d4880
      {"sample_fmt":"fltp","sample_rate":"48000","profile":"HE-AACv2","channels":2
      ,"channel_layout":"stereo"}

      config aac: AAC that may hide SBR
      1308
      {"sample_fmt":"fltp"}

      config aac: AAC of 96 kHz, rate written out
      1780bb8010
      {"sample_fmt":"fltp","sample_rate":"96000","profile":"LC","channels":2
      ,"channel_layout":"stereo"}

      config opus: Opus without layout
      4f707573486561640104380180bb00000000ff
      {"sample_fmt":"fltp","sample_rate":"48000","channels":4}
      """;

  private static final String VIDEO_FRAMES =
      """
      frame av1: av1 gbr frame
      0a0d20000003b40e136be580868010
      {"profile":"High","level":0,"width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"gbrp10le","color_range":"pc","color_space":"gbr","color_transfer":"iec61966-2-1"
      ,"color_primaries":"bt709"}

      frame av1: av1 svt frame
      0a0d00000003b40e13efe542440241
      {"profile":"Main","level":0,"width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"yuv420p10le","color_range":"tv","color_space":"bt2020nc"
      ,"color_transfer":"smpte2084","color_primaries":"bt2020"}

      frame h264: h264 interlaced frame
      00000016674d4015f410db011000000300100000030321f142aa0000000468de0fc800000005060101328000000d
      99658882
      {"profile":"Main","level":21,"width":128,"height":96,"coded_width":128,"coded_height":96
      ,"pix_fmt":"yuv420p","bits_per_raw_sample":"8","chroma_location":"left","has_b_frames":0
      ,"field_order":"tt"}

      frame hevc: hevc in band, HDR10 frame
      0000001840010c01ffff02200000030090000003000003001e9594090000002f4201010220000003009000000300
      0003001ea0122071c44436595952930bc05a848804820000030002000003003210000000064401c073c189000000
      094e01900403e80190800000001e4e01891833c286c41d4c0bb884d03e803d134042009896800000030001
      {"profile":"Main 10","level":30,"width":130,"height":98,"coded_width":144,"coded_height":112
      ,"pix_fmt":"yuv420p10le","has_b_frames":2,"color_range":"tv","color_space":"bt2020nc"
      ,"color_transfer":"smpte2084","color_primaries":"bt2020","chroma_location":"left"
      ,"side_data_list":[{"side_data_type":"Content light level metadata","max_content":1000
      ,"max_average":400},{"side_data_type":"Mastering display metadata","red_x":"34000/50000"
      ,"red_y":"16000/50000","green_x":"13250/50000","green_y":"34500/50000","blue_x":"7500/50000"
      ,"blue_y":"3000/50000","white_point_x":"15635/50000","white_point_y":"16450/50000"
      ,"min_luminance":"1/10000","max_luminance":"10000000/10000"}]}

      frame mjpeg: mjpeg frame
      ffd8ffe000104a46494600010200000100010000fffe00104c61766335392e33372e31303000ffdb004300080606
      0706070808080808080909090a0a0a090909090a0a0a0a0a0a0c0c0c0a0a0a0a0a0a0a0c0c0c0c0d0e0d0d0d0c0d
      0e0e0f0f0f1212111115151519191fffc400bf000002020301000000000000000000000000060507040203080100
      01050101010000000000000000000006050007040803020110000102040205060a06090501000000000203010011
      0412051314830631213222154451c38284c1b4b3420735364191343381612423d316a343f054a152d2c453e162b1
      1100020102040204070a0b090100000000010203110405122100310622074113343673b251b414617591718482d1
      3223334515b3b508c2438342c3815254a3373524a1729263ffc000110800620082030122000211000311
      {"profile":"Baseline","bits_per_raw_sample":"8","width":130,"height":98,"coded_width":130
      ,"coded_height":98,"pix_fmt":"yuvj420p","color_range":"pc","color_space":"bt470bg"}

      frame mpeg1video: mpeg1 frame
      000001b3082062
      {"color_range":"tv","width":130,"height":98,"has_b_frames":1}

      frame mpeg2video: mpeg2 frame
      000001b308206213ffffe018000001b5148a00010000000001b52b010101
      {"color_range":"tv","width":130,"height":98,"profile":"Main","level":8,"pix_fmt":"yuv420p"
      ,"chroma_location":"left","has_b_frames":1,"color_primaries":"bt709"
      ,"color_transfer":"bt709","color_space":"bt709","field_order":"progressive"}

      frame mpeg2video: mpeg2i frame
      000001b308206213ffffe018000001b5185400010000000001b80008004000000100000ffff8000001b58ffff380
      00
      {"color_range":"tv","width":130,"height":98,"profile":"4:2:2","level":5,"pix_fmt":"yuv422p"
      ,"chroma_location":"topleft","has_b_frames":1,"field_order":"tt"}

      frame png: png frame
      89504e470d0a1a0a0000000d4948445200000082000000620802
      {"width":130,"height":98,"coded_width":130,"coded_height":98,"color_range":"pc"
      ,"pix_fmt":"rgb24"}

      frame prores: prores frame
      000025b469637066009400004c61766300820062800002020240
      {"width":130,"height":98,"coded_width":130,"coded_height":98,"color_range":"tv"}

      frame vp8: vp8 frame
      f040009d012a82006200
      {"profile":"0","width":130,"height":98,"coded_width":130,"coded_height":98}

      frame vp9: vp9 440 frame
      b124c1a14100408030b0
      {"profile":"Profile 3","width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"yuv440p12le","color_range":"tv"}

      frame vp9: vp9 gbr frame
      a2498342e008100616
      {"profile":"Profile 1","width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"gbrp","color_range":"pc","color_space":"gbr"}

      frame vp9: vp9 p2 frame
      92498342500408030b
      {"profile":"Profile 2","width":130,"height":98,"coded_width":130,"coded_height":98
      ,"pix_fmt":"yuv420p10le","color_range":"tv","color_space":"bt2020nc"}

      frame av1: AV1 metadata
      2a060103e80190802a1a02b33355564396ae1426660f5c506354960003e80000000052802a0a04b5003c000104
      {"side_data_list":[{"side_data_type":"Content light level metadata","max_content":1000
      ,"max_average":400},{"side_data_type":"Mastering display metadata","red_x":"45875/65536"
      ,"red_y":"21846/65536","green_x":"17302/65536","green_y":"44564/65536","blue_x":"9830/65536"
      ,"blue_y":"3932/65536","white_point_x":"20579/65536","white_point_y":"21654/65536"
      ,"min_luminance":"82/16384"
      ,"max_luminance":"256000/256"},{"side_data_type":"HDR Dynamic Metadata SMPTE2094-40 (HDR10+)"}]}

      frame hevc: hevc HDR10+ and preferred HLG
      000000014e010408b5003c0001040140930112
      {"side_data_list":[{"side_data_type":"HDR Dynamic Metadata SMPTE2094-40 (HDR10+)"}]
      ,"color_transfer":"arib-std-b67"}

      frame h264: h264 content light
      0000000106900403e80190
      {"side_data_list":[{"side_data_type":"Content light level metadata","max_content":1000
      ,"max_average":400}]}
      """;

  private static final String AUDIO_FRAMES =
      """
      frame ac3: ac3 m frame
      0b771ef84c402f
      {"channels":1,"channel_layout":"mono","sample_rate":"44100","bit_rate":"96000"}

      frame aac: adts
      fff15080
      {"sample_rate":"44100","profile":"LC","channels":2,"channel_layout":"stereo"}

      frame mlp: mlp frame
      8037ffd8f8726fbb0f0f0001b752
      {"channels":2,"channel_layout":"stereo","sample_rate":"48000","sample_fmt":"s16"
      ,"bits_per_raw_sample":"16"}

      frame mp2: mp2 frame
      fff5e4c4
      {"channels":1,"channel_layout":"mono","sample_rate":"24000","bit_rate":"160000"}

      frame mp3: mp3 frame
      fffb9064
      {"channels":2,"channel_layout":"stereo","sample_rate":"44100"}

      frame truehd: thd51 frame
      804cffd8f8726fba0097c00fb752000000008c7f1104
      {"sample_rate":"48000","sample_fmt":"s32","bits_per_raw_sample":"24","channels":6
      ,"channel_layout":"5.1(side)"}

      frame dts: DTS core
      7ffe8001fc3c05f27700040000000000000000000000000000000000000000000000000000000000000000000000
      00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
      00000000
      {"profile":"DTS","sample_fmt":"fltp","sample_rate":"48000","channels":6
      ,"channel_layout":"5.1(side)","bit_rate":"1536000"}

      frame dts: DTS-ES
      7ffe8001fc3c05f27700140000000000000000000000000000000000000000000000000000000000000000000000
      00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
      00000000
      {"profile":"DTS-ES","sample_fmt":"fltp","sample_rate":"48000","channels":7
      ,"channel_layout":"6.1","bit_rate":"1536000"}

      frame dts: DTS 96/24
      7ffe8001fc3c05f27700540000000000000000000000000000000000000000000000000000000000000000000000
      00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
      00000000
      {"profile":"DTS 96/24","sample_fmt":"fltp","sample_rate":"96000","channels":6
      ,"channel_layout":"5.1(side)","bit_rate":"1536000"}

      frame dts: DTS-HD MA 7.1
      7ffe8001fc3c05f27700040000000000000000000000000000000000000000000000000000000000000000000000
      00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
      000000006458202500050019100080801907805f01e7004f00000000000000000000000000000000000000000041
      a29547
      {"profile":"DTS-HD MA","sample_rate":"48000","channels":8,"channel_layout":"7.1"
      ,"sample_fmt":"s32p","bits_per_raw_sample":"24"}

      frame dts: DTS-HD MA 5.1 96 kHz
      7ffe8001fc3c05f27700040000000000000000000000000000000000000000000000000000000000000000000000
      00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
      000000006458202500050019100080801907805f416e001e00000000000000000000000000000000000000000041
      a29547
      {"profile":"DTS-HD MA","sample_rate":"96000","channels":6,"channel_layout":"5.1(side)"
      ,"sample_fmt":"s32p","bits_per_raw_sample":"24"}

      frame dts: DTS-HD MA stereo 16 bits
      7ffe8001fc3c05f27700040000000000000000000000000000000000000000000000000000000000000000000000
      00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
      000000006458202500050019100080801907803f007c000800000000000000000000000000000000000000000041
      a29547
      {"profile":"DTS-HD MA","sample_rate":"48000","channels":2,"channel_layout":"stereo"
      ,"sample_fmt":"s16p","bits_per_raw_sample":"16"}

      frame dts: DTS-HD HRA
      7ffe8001fc3c05f27700040000000000000000000000000000000000000000000000000000000000000000000000
      00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
      000000006458202500050019100080801907805f016e001e00000000000000000000000000000000000000000065
      5e315e
      {"profile":"DTS-HD HRA","sample_fmt":"fltp","sample_rate":"48000","channels":6
      ,"channel_layout":"5.1(side)"}

      frame dts: DTS Express
      6458202500050019100080801907805f007c00080000000000000000000000000000000000000000000a801921
      {"profile":"DTS Express","sample_fmt":"fltp","sample_rate":"48000","channels":2
      ,"channel_layout":"stereo"}

      frame eac3: E-AC-3 Atmos
      0b77001f3f87d6492a04010404400000000000000000000000000000000000000000000000000000000000000000
      000000000000000000000000000000000000
      {"sample_rate":"48000","profile":"Dolby Digital Plus + Dolby Atmos","channels":6
      ,"channel_layout":"5.1(side)","bit_rate":"16000"}

      frame eac3: E-AC-3 without Atmos
      0b77001f3f87d6492a04000000000000000000000000000000000000000000000000000000000000000000000000
      000000000000000000000000000000000000
      {"sample_rate":"48000","channels":6,"channel_layout":"5.1(side)","bit_rate":"16000"}

      frame eac3: E-AC-3 7.1
      0b77001f3f87d6492a04000000000000000000000000000000000000000000000000000000000000000000000000
      0000000000000000000000000000000000000b77401f3f87d1a00400000000000000000000000000000000000000
      000000000000000000000000000000000000000000000000000000000000000000000000
      {"sample_rate":"48000","channels":8,"channel_layout":"7.1"}

      frame eac3: E-AC-3 7.1 Atmos
      0b77001f3f87d6492a04000000000000000000000000000000000000000000000000000000000000000000000000
      0000000000000000000000000000000000000b77401f3f87d1a00401040440000000000000000000000000000000
      000000000000000000000000000000000000000000000000000000000000000000000000
      {"sample_rate":"48000","channels":8,"channel_layout":"7.1"
      ,"profile":"Dolby Digital Plus + Dolby Atmos"}

      frame truehd: TrueHD 7.1 Atmos
      f0640000f8726fba0007804fb7520000000083e840fc
      {"sample_rate":"48000","sample_fmt":"s32","bits_per_raw_sample":"24","channels":8
      ,"channel_layout":"7.1","profile":"Dolby TrueHD + Dolby Atmos"}

      frame truehd: TrueHD 7.1
      f0640000f8726fba0007804fb7520000000083e8307c
      {"sample_rate":"48000","sample_fmt":"s32","bits_per_raw_sample":"24","channels":8
      ,"channel_layout":"7.1"}

      frame truehd: TrueHD 5.1 96 kHz
      f0640000f8726fba10078000b7520000000083e8203c
      {"sample_rate":"96000","sample_fmt":"s32","bits_per_raw_sample":"24","channels":6
      ,"channel_layout":"5.1(side)"}
      """;

  private CodecRecords() {}

  /** One record or frame. */
  record Sample(String kind, String codec, String name, byte[] bytes, String facts) {
    /** What these bytes tell in its place. */
    ObjectNode describe(byte[] bytes) {
      StreamFacts stream = new StreamFacts(0);
      switch (kind) {
        case "config" -> CodecConfig.describe(codec, bytes, stream);
        case "frame" -> FirstFrame.describe(codec, bytes, stream);
        default -> CodecConfig.dolbyVision(bytes, stream);
      }
      stream.json().remove("index");
      return stream.json();
    }

    @Override
    public String toString() {
      return kind + " " + codec + ": " + name;
    }
  }

  /** All of them. */
  static List<Sample> all() {
    return Stream.of(VIDEO_RECORDS, AUDIO_RECORDS, VIDEO_FRAMES, AUDIO_FRAMES)
        .flatMap(text -> Stream.of(text.strip().split("\n\n")))
        .map(CodecRecords::sample)
        .toList();
  }

  private static Sample sample(String paragraph) {
    String[] titleAndRest = paragraph.split(": |\n", 3);
    String[] kindAndCodec = titleAndRest[0].split(" ");
    String rest = titleAndRest[2].replace("\n", "");
    int factsAt = rest.indexOf('{');
    return new Sample(
        kindAndCodec[0],
        kindAndCodec[1],
        titleAndRest[1],
        HexFormat.of().parseHex(rest.substring(0, factsAt)),
        rest.substring(factsAt));
  }
}
