#!/usr/bin/env bash
#
# make-library.sh - builds the sample library that media-audit is tried and
# tested on: a small movie and TV library of real, playable, tiny files
# (1-3 seconds, 320x180) with honest artwork, and with known faults.
#
#   usage:  bash make-library.sh
#
# It writes the directory `library` next to itself and removes the old one
# first. The result is below 1 MB.
#
# Needs bash and an ffmpeg with libx264, libx265, libvpx-vp9 and an AV1
# encoder (libaom-av1, libsvtav1 or librav1e); everything else it uses is
# built into every ffmpeg. libopus is used if present.
#
# The same ffmpeg gives the same bytes on every run: one thread per encoder,
# bit-exact muxing, no time stamps, no random identifiers. Another version of
# ffmpeg or of an encoder may give other bytes, but the same facts.
#
# The titles are films in the public domain, open movies of the Blender
# Foundation, and three invented series. No film's content is in here: every
# picture is a drawn gradient and every sound is a sine.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lib="$here/library"
movies="$lib/Movies"
tv="$lib/TV"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# ---------------------------------------------------------------- the tools

command -v ffmpeg >/dev/null || { echo "make-library.sh: ffmpeg not found" >&2; exit 1; }
encoders=$(ffmpeg -hide_banner -loglevel error -encoders)
has_encoder() { grep -Eq "^ [VAS][^ ]* $1 " <<<"$encoders"; }

for needed in libx264 libx265 libvpx-vp9; do
  has_encoder "$needed" || { echo "make-library.sh: this ffmpeg lacks $needed" >&2; exit 1; }
done

# Codec choices, as arrays of ffmpeg options.
X265_PLAIN="log-level=none:info=0:pools=none:frame-threads=1:wpp=0"
HEVC=(-c:v libx265 -preset medium -crf 33 -pix_fmt yuv420p -x265-params "$X265_PLAIN")
HEVC_10BIT=(-c:v libx265 -preset medium -crf 33 -pix_fmt yuv420p10le -profile:v main10
  -x265-params "$X265_PLAIN")
# HDR10: BT.2020 primaries, the PQ curve, the mastering display (P3 colours,
# 1000 nits) and the content light level.
HEVC_HDR10=(-c:v libx265 -preset medium -crf 33 -pix_fmt yuv420p10le -profile:v main10
  -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc -color_range tv
  -x265-params "$X265_PLAIN:hdr10=1:repeat-headers=1:range=limited:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc:master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,1):max-cll=1000,400")
# The filter drops the text in which x264 names its version and options.
H264=(-c:v libx264 -preset medium -crf 32 -pix_fmt yuv420p -bsf:v filter_units=remove_types=6)
VP9=(-c:v libvpx-vp9 -b:v 0 -crf 45 -deadline good -cpu-used 4 -row-mt 0 -pix_fmt yuv420p)
# B-frames make it the Advanced Simple Profile; XVID is the tag such files carry.
MPEG4=(-c:v mpeg4 -q:v 9 -bf 2 -pix_fmt yuv420p -vtag XVID)
if has_encoder libaom-av1; then
  AV1=(-c:v libaom-av1 -b:v 0 -crf 48 -cpu-used 6 -row-mt 0 -pix_fmt yuv420p)
elif has_encoder libsvtav1; then
  AV1=(-c:v libsvtav1 -crf 50 -preset 8 -pix_fmt yuv420p)
elif has_encoder librav1e; then
  AV1=(-c:v librav1e -qp 160 -speed 8 -pix_fmt yuv420p)
else
  echo "make-library.sh: this ffmpeg has no AV1 encoder" >&2; exit 1
fi
AAC=(-c:a aac -b:a 24k -ar 24000 -ac 1)
AAC_STEREO=(-c:a aac -b:a 32k -ar 24000 -ac 2)
AC3=(-c:a ac3 -b:a 48k -ac 2)
EAC3_51=(-c:a eac3 -b:a 64k)
if has_encoder libopus; then OPUS=(-c:a libopus -b:a 16k -ac 1)
else OPUS=(-strict -2 -c:a opus -b:a 24k -ac 2); fi

ff() { SVT_LOG=1 ffmpeg -nostdin -hide_banner -loglevel error -y "$@"; }
# What every output has in common; the file's name follows.
EXACT=(-threads 1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact)
# The flags of an ordinary file: the first video and sound streams are default.
DEFAULTS=(-disposition:v:0 default -disposition:a:0 default)

# ------------------------------------------------------------------ colours

# hsv HUE SATURATION VALUE (degrees, percent, percent): sets R, G and B.
hsv() {
  local h=$(( ($1 % 360 + 360) % 360 )) s=$2 v=$(( $3 * 255 / 100 ))
  local f=$(( h % 60 ))
  local p=$(( v * (100 - s) / 100 ))
  local q=$(( v * (6000 - s * f) / 6000 )) t=$(( v * (6000 - s * (60 - f)) / 6000 ))
  case $(( h / 60 )) in
    0) R=$v G=$t B=$p ;; 1) R=$q G=$v B=$p ;; 2) R=$p G=$v B=$t ;;
    3) R=$p G=$q B=$v ;; 4) R=$t G=$p B=$v ;; *) R=$v G=$p B=$q ;;
  esac
}

# hex HUE SATURATION VALUE: prints 0xRRGGBB.
hex() { hsv "$@"; printf '0x%02X%02X%02X' "$R" "$G" "$B"; }

# ----------------------------------------------------------------- pictures

# channel TOP BOTTOM SUN FAR NEAR SEED: prints the geq expression of one colour
# channel of a small landscape: a sky, a low sun with its glow, two hills.
channel() {
  local m='min(W,H)'
  printf '%s' \
    "st(0,hypot(X-W*(0.5+0.26*sin($6*1.7)),Y-H*0.36)/$m);" \
    "st(1,X/$m*2.3);" \
    "st(2,$1+($2-$1)*clip(Y/H/0.72,0,1));" \
    "st(2,ld(2)+($3-ld(2))*0.55*exp(-ld(0)*ld(0)*14));" \
    "st(2,ld(2)+($3-ld(2))*clip((0.12-ld(0))*$m/2+0.5,0,1));" \
    "st(2,ld(2)+($4-ld(2))*clip((Y-H*(0.62+0.06*sin(ld(1)*1.6+$6)+0.025*sin(ld(1)*3.7+$6*2)))/2,0,1));" \
    "ld(2)+($5*(1.25-0.5*Y/H)-ld(2))*clip((Y-H*(0.80+0.06*sin(ld(1)*1.3+$6*3)+0.02*sin(ld(1)*3.1+$6)))/2,0,1)"
}

# picture FILE WIDTHxHEIGHT HUE SEED: a JPEG (or PNG, by the name's ending).
picture() {
  local file=$1 size=$2 h=$3 seed=$4 how to=45
  local tr tg tb br bg bb sr sg sb fr fg fb nr ng nb
  # Yellow and green skies pale towards red and yellow, the others upwards.
  if [ "$h" -ge 20 ] && [ "$h" -le 140 ]; then to=-40; fi
  hsv "$h" 72 48;            tr=$R tg=$G tb=$B     # the sky's top
  hsv $(( h + to )) 45 96;   br=$R bg=$G bb=$B     # the sky at the horizon
  hsv $(( h + 3 * to / 2 )) 18 100; sr=$R sg=$G sb=$B  # the sun
  hsv $(( h - 12 )) 52 58;   fr=$R fg=$G fb=$B     # the far hill
  hsv $(( h - 25 )) 68 32;   nr=$R ng=$G nb=$B     # the near hill
  case $file in
    *.png) how=(-c:v png -pix_fmt rgb24 -pred mixed -compression_level 9) ;;
    *)     how=(-c:v mjpeg -q:v 6 -pix_fmt yuvj420p -huffman optimal) ;;
  esac
  mkdir -p "$(dirname "$file")"
  ff -f lavfi -i "color=black:s=$size:r=1:d=1,format=gbrp,geq=r='$(channel "$tr" "$br" "$sr" "$fr" "$nr" "$seed")':g='$(channel "$tg" "$bg" "$sg" "$fg" "$ng" "$seed")':b='$(channel "$tb" "$bb" "$sb" "$fb" "$nb" "$seed")'" \
    -frames:v 1 "${how[@]}" "${EXACT[@]}" -f image2 -update 1 "$file"
}

poster() { picture "$1" 200x300 "$2" "$3"; }               # 2:3
fanart() { picture "$1" 320x180 "$2" "$(( $3 + 5 ))"; }    # 16:9
banner() { picture "$1" 758x140 "$2" "$(( $3 + 9 ))"; }    # a banner's usual size
card()   { picture "$1" 160x90  "$2" "$3"; }               # an episode's title card

# ------------------------------------------------------------------- videos

# image_in HUE SECONDS: prints a lavfi source, a slowly turning gradient.
image_in() {
  printf 'gradients=s=320x180:r=24:d=%s:n=3:c0=%s:c1=%s:c2=%s:x0=0:y0=20:x1=319:y1=160:seed=%s:speed=0.02' \
    "$2" "$(hex "$1" 70 45)" "$(hex $(( $1 + 45 )) 45 90)" "$(hex $(( $1 + 150 )) 45 55)" "$1"
}
# sound_in FREQUENCY SECONDS: prints a lavfi source, a sine.
sound_in() { printf 'sine=frequency=%s:sample_rate=48000:duration=%s' "$1" "$2"; }

# video FILE HUE SECONDS OPTION...: one picture stream and one sound stream,
# coded as the options say. Files with more in them call ff themselves.
video() {
  local file=$1 h=$2 seconds=$3; shift 3
  mkdir -p "$(dirname "$file")"
  ff -f lavfi -i "$(image_in "$h" "$seconds")" -f lavfi -i "$(sound_in $(( 220 + h )) "$seconds")" \
    -map 0:v -map 1:a "$@" "${EXACT[@]}" "${DEFAULTS[@]}" "$file"
}

# trailer FILE HUE: one second of HEVC in MP4.
trailer() { video "$1" $(( $2 + 20 )) 1 "${HEVC[@]}" -tag:v hvc1 "${AAC[@]}"; }

# srt FILE LINE LINE: two cues inside the first two seconds.
srt() {
  printf '1\n00:00:00,200 --> 00:00:00,900\n%s\n\n2\n00:00:01,000 --> 00:00:01,800\n%s\n' "$2" "$3" > "$1"
}

# ass FILE LINE LINE: the same as Advanced SubStation Alpha.
ass() {
  cat > "$1" <<END
[Script Info]
ScriptType: v4.00+
PlayResX: 320
PlayResY: 180

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Sans,16,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:00.20,0:00:00.90,Default,,0,0,0,,$2
Dialogue: 0,0:00:01.00,0:00:01.80,Default,,0,0,0,,$3
END
}

rm -rf "$lib"
mkdir -p "$movies" "$tv"

# ================================================================== MOVIES

# 1. Complete and clean, with an .nfo, external subtitles and chapters inside.
d="$movies/Big Buck Bunny (2008)"; n="Big Buck Bunny (2008)"; h=95
mkdir -p "$d"
cat > "$work/chapters.txt" <<'END'
;FFMETADATA1
[CHAPTER]
TIMEBASE=1/1000
START=0
END=1000
title=Morning
[CHAPTER]
TIMEBASE=1/1000
START=1000
END=2000
title=Butterflies
[CHAPTER]
TIMEBASE=1/1000
START=2000
END=3000
title=Revenge
END
ff -f lavfi -i "$(image_in $h 3)" -f lavfi -i "$(sound_in 330 3)" -f ffmetadata -i "$work/chapters.txt" \
  -map 0:v -map 1:a -map_chapters 2 "${HEVC[@]}" "${AAC_STEREO[@]}" \
  "${EXACT[@]}" "${DEFAULTS[@]}" -metadata:s:a:0 language=eng "$d/$n.mkv"
poster "$d/poster.jpg" $h 1
fanart "$d/fanart.jpg" $h 1
trailer "$d/$n-trailer.mp4" $h
srt "$d/$n.en.srt" "(birdsong)" "Good morning, butterfly."
cat > "$d/$n.nfo" <<'END'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<movie>
  <title>Big Buck Bunny</title>
  <originaltitle>Big Buck Bunny</originaltitle>
  <year>2008</year>
  <plot>A large rabbit is teased once too often by three small rodents.</plot>
  <uniqueid type="imdb" default="true">tt1254207</uniqueid>
  <uniqueid type="tmdb">10378</uniqueid>
  <genre>Animation</genre>
  <studio>Blender Foundation</studio>
</movie>
END

# 2. Complete: AV1 in MP4 with two timed-text streams, an IMDb id in the
#    folder's name, and the trailer in a folder of its own.
d="$movies/Sintel (2010) {imdb-tt1727587}"; n="Sintel (2010) {imdb-tt1727587}"; h=15
mkdir -p "$d"
srt "$work/en.srt" "What brings you here?" "I am searching for someone."
srt "$work/de.srt" "Was führt dich hierher?" "Ich suche jemanden."
ff -f lavfi -i "$(image_in $h 2)" -f lavfi -i "$(sound_in 262 2)" -i "$work/en.srt" -i "$work/de.srt" \
  -map 0:v -map 1:a -map 2:s -map 3:s "${AV1[@]}" "${AAC_STEREO[@]}" -c:s mov_text "${EXACT[@]}" "${DEFAULTS[@]}" \
  -metadata:s:a:0 language=eng -metadata:s:s:0 language=eng -metadata:s:s:1 language=deu \
  -disposition:s:0 0 -disposition:s:1 0 "$d/$n.mp4"
poster "$d/poster.jpg" $h 2
fanart "$d/fanart.jpg" $h 2
trailer "$d/Trailers/Sintel Official Trailer.mp4" $h

# 3. Two versions of one film. The first has a commentary and subtitles as
#    SRT and ASS; the second is HDR10 with 5.1 sound. (The names speak of
#    1080p and 2160p; the pictures are 320x180 like all others.)
d="$movies/Tears of Steel (2012)"; n="Tears of Steel (2012)"; h=200
mkdir -p "$d"
srt "$work/en.srt" "Look, Celia, we have to follow our passions." "You have your robotics."
ass "$work/nl.ass" "Kijk, Celia, we moeten onze passies volgen." "Jij hebt je robots."
ff -f lavfi -i "$(image_in $h 2)" -f lavfi -i "$(sound_in 294 2)" -f lavfi -i "$(sound_in 392 2)" \
  -i "$work/en.srt" -i "$work/nl.ass" -map 0:v -map 1:a -map 2:a -map 3:s -map 4:s \
  "${HEVC[@]}" "${AAC[@]}" -ac:a:0 2 -c:s:0 srt -c:s:1 copy "${EXACT[@]}" "${DEFAULTS[@]}" \
  -metadata:s:a:0 language=eng -metadata:s:a:0 title="Stereo" \
  -metadata:s:a:1 language=eng -metadata:s:a:1 title="Director's commentary" \
  -metadata:s:s:0 language=eng -metadata:s:s:1 language=nld \
  -disposition:a:1 comment -disposition:s:0 0 -disposition:s:1 0 \
  "$d/$n - 1080p.mkv"
ff -f lavfi -i "$(image_in $h 2),format=yuv420p10le,setparams=range=tv:color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc" \
  -f lavfi -i "$(sound_in 294 2),pan=5.1|FL=c0|FR=c0|FC=c0|LFE=0*c0|BL=0.5*c0|BR=0.5*c0" \
  -i "$work/en.srt" -map 0:v -map 1:a -map 2:s "${HEVC_HDR10[@]}" "${EAC3_51[@]}" -c:s srt "${EXACT[@]}" "${DEFAULTS[@]}" \
  -metadata:s:a:0 language=eng -metadata:s:s:0 language=eng \
  -disposition:s:0 0 "$d/$n - 2160p HDR.mkv"
poster "$d/poster.jpg" $h 3
fanart "$d/fanart.jpg" $h 3
trailer "$d/$n-trailer.mp4" $h

# 4. One film in two parts.
d="$movies/Metropolis (1927)"; n="Metropolis (1927)"; h=40
video "$d/$n-cd1.mkv" $h 2 "${HEVC[@]}" "${AC3[@]}" -metadata:s:a:0 language=deu
video "$d/$n-cd2.mkv" $(( h + 10 )) 2 "${HEVC[@]}" "${AC3[@]}" -metadata:s:a:0 language=deu
poster "$d/poster.jpg" $h 4
fanart "$d/fanart.jpg" $h 4
trailer "$d/$n-trailer.mp4" $h

# 5. An old codec (H.264, MP4), otherwise complete; a TMDb id in the name.
d="$movies/Night of the Living Dead (1968) [tmdbid-10331]"
n="Night of the Living Dead (1968) [tmdbid-10331]"; h=130
mkdir -p "$d"
srt "$work/en.srt" "They're coming to get you, Barbra." "Stop it! You're ignorant."
ff -f lavfi -i "$(image_in $h 2)" -f lavfi -i "$(sound_in 233 2)" -i "$work/en.srt" \
  -map 0:v -map 1:a -map 2:s "${H264[@]}" "${AAC[@]}" -c:s mov_text "${EXACT[@]}" "${DEFAULTS[@]}" \
  -metadata:s:a:0 language=eng -metadata:s:s:0 language=eng -disposition:s:0 0 "$d/$n.mp4"
poster "$d/poster.jpg" $h 5
fanart "$d/fanart.jpg" $h 5
trailer "$d/$n-trailer.mp4" $h

# 6. H.264 in MKV, and no poster. The thumbnail a NAS keeps in @eaDir is no
#    artwork of the film and must be passed over.
d="$movies/Nosferatu (1922)"; n="Nosferatu (1922)"; h=265
mkdir -p "$d"
srt "$work/en.srt" "Is this your wife?" "What a lovely throat."
ff -f lavfi -i "$(image_in $h 2)" -f lavfi -i "$(sound_in 247 2)" -i "$work/en.srt" \
  -map 0:v -map 1:a -map 2:s "${H264[@]}" "${AAC[@]}" -c:s srt "${EXACT[@]}" "${DEFAULTS[@]}" \
  -metadata:s:a:0 language=deu -metadata:s:s:0 language=eng \
  -disposition:s:0 0 "$d/$n.mkv"
fanart "$d/fanart.jpg" $h 6
trailer "$d/$n-trailer.mp4" $h
card "$d/@eaDir/$n.mkv/SYNOVIDEO_VIDEO_SCREENSHOT.jpg" $h 6

# 7. MPEG-4 Part 2 in AVI, and no trailer.
d="$movies/The General (1926)"; n="The General (1926)"; h=28
video "$d/$n.avi" $h 2 "${MPEG4[@]}" "${AC3[@]}"
poster "$d/poster.jpg" $h 7
fanart "$d/fanart.jpg" $h 7

# 8. VP9 and Opus in WebM, and no fanart.
d="$movies/Charade (1963)"; n="Charade (1963)"; h=325
video "$d/$n.webm" $h 2 "${VP9[@]}" "${OPUS[@]}" -metadata:s:a:0 language=eng
poster "$d/poster.jpg" $h 8
trailer "$d/$n-trailer.mp4" $h

# 9. A video of no bytes at all.
d="$movies/Elephants Dream (2006)"; n="Elephants Dream (2006)"; h=175
mkdir -p "$d"
: > "$d/$n.mkv"
poster "$d/poster.jpg" $h 9
fanart "$d/fanart.jpg" $h 9
trailer "$d/$n-trailer.mp4" $h

# 10. A broken copy: the MP4's index stands at its end, and the end is cut off.
d="$movies/Spring (2019)"; n="Spring (2019)"; h=75
video "$work/whole.mp4" $h 2 "${HEVC[@]}" -tag:v hvc1 "${AAC[@]}"
mkdir -p "$d"
head -c $(( $(wc -c < "$work/whole.mp4") * 55 / 100 )) "$work/whole.mp4" > "$d/$n.mp4"
poster "$d/poster.jpg" $h 10
fanart "$d/fanart.jpg" $h 10
trailer "$d/$n-trailer.mp4" $h

# 11. Films in folders within a collection's folder; both complete.
n="Caminandes Llama Drama (2013)"; d="$movies/Collections/Caminandes/$n"; h=350
video "$d/$n.mp4" $h 2 "${HEVC[@]}" -tag:v hvc1 "${AAC[@]}" -metadata:s:a:0 language=eng
poster "$d/poster.jpg" $h 11
fanart "$d/fanart.jpg" $h 11
trailer "$d/$n-trailer.mp4" $h
n="Caminandes Gran Dillama (2013)"; d="$movies/Collections/Caminandes/$n"; h=225
video "$d/$n.mkv" $h 2 "${AV1[@]}" "${AAC[@]}" -metadata:s:a:0 language=eng
poster "$d/poster.jpg" $h 12
fanart "$d/fanart.jpg" $h 12
trailer "$d/$n-trailer.mp4" $h

# 12. Artwork, but no video.
d="$movies/His Girl Friday (1940)"; h=300
poster "$d/poster.jpg" $h 13
fanart "$d/fanart.jpg" $h 13

# 13. A film without a folder of its own, its artwork and trailer beside it;
#     the video carries a cover picture inside.
n="Detour (1945)"; d="$movies"; h=240
poster "$d/$n-poster.jpg" $h 14
fanart "$d/$n-fanart.jpg" $h 14
trailer "$d/$n-trailer.mp4" $h
picture "$work/cover.jpg" 120x180 $h 14
ff -f lavfi -i "$(image_in $h 2)" -f lavfi -i "$(sound_in 349 2)" -map 0:v -map 1:a \
  "${HEVC[@]}" "${AAC[@]}" "${EXACT[@]}" "${DEFAULTS[@]}" -metadata:s:a:0 language=eng \
  -attach "$work/cover.jpg" -metadata:s:t:0 mimetype=image/jpeg -metadata:s:t:0 filename=cover.jpg \
  "$d/$n.mkv"

# 14. A folder that asks to be left alone: an empty .ignore beside a video.
d="$movies/Incoming"; h=180
video "$d/Carnival of Souls (1962).mkv" $h 1 "${HEVC[@]}" "${AAC[@]}"
: > "$d/.ignore"

# ====================================================================== TV

# A. Complete and clean: two seasons and specials, a double episode, season
#    posters, banner, .nfo and .plexmatch. The special's card is the one PNG.
s="Cosmic Voyage (2015)"; d="$tv/$s"; h=250
poster "$d/poster.jpg" $h 21
fanart "$d/fanart.jpg" $h 21
banner "$d/banner.jpg" $h 21
poster "$d/season01-poster.jpg" $(( h + 25 )) 22
poster "$d/season02-poster.jpg" $(( h + 60 )) 23
poster "$d/season-specials-poster.jpg" $(( h - 60 )) 24
cat > "$d/tvshow.nfo" <<'END'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<tvshow>
  <title>Cosmic Voyage</title>
  <year>2015</year>
  <plot>An invented series about a slow ship and a long way.</plot>
  <uniqueid type="tvdb" default="true">9990001</uniqueid>
  <genre>Science Fiction</genre>
</tvshow>
END
cat > "$d/.plexmatch" <<'END'
title: Cosmic Voyage
year: 2015
tvdbid: 9990001
END
i=0
for episode in "Season 01/$s - S01E01 - Departure" "Season 01/$s - S01E02 - The Quiet Engine" \
               "Season 01/$s - S01E03-E04 - Around Saturn" \
               "Season 02/$s - S02E01 - New Crew" "Season 02/$s - S02E02 - The Blue Signal"; do
  i=$(( i + 1 ))
  video "$d/$episode.mkv" $(( h + 12 * i )) 2 "${HEVC[@]}" "${AAC[@]}" -metadata:s:a:0 language=eng
  card "$d/$episode-thumb.jpg" $(( h + 12 * i )) $(( 30 + i ))
done
episode="Specials/$s - S00E01 - Building the Ship"
video "$d/$episode.mkv" $(( h - 60 )) 1 "${HEVC[@]}" "${AAC[@]}" -metadata:s:a:0 language=eng
card "$d/$episode-thumb.png" $(( h - 60 )) 36

# B. No banner, no season poster; one H.264 episode (1x01), one episode
#    without its title card (1x02), and an .nfo and a card whose video is
#    gone (1x03).
s="Harbour Lights"; d="$tv/$s"; h=205
poster "$d/poster.jpg" $h 41
fanart "$d/fanart.jpg" $h 41
e="$d/Season 1/$s - 1x01 - The Pilot Boat"
video "$e.mkv" $h 2 "${H264[@]}" "${AAC[@]}" -metadata:s:a:0 language=eng
card "$e-thumb.jpg" $h 42
episode_nfo() { # FILE TITLE EPISODE
  cat > "$1" <<END
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<episodedetails>
  <title>$2</title>
  <showtitle>Harbour Lights</showtitle>
  <season>1</season>
  <episode>$3</episode>
</episodedetails>
END
}
episode_nfo "$e.nfo" "The Pilot Boat" 1
video "$d/Season 1/$s - 1x02 - Low Tide.mkv" $(( h + 20 )) 2 "${HEVC[@]}" "${AAC[@]}" -metadata:s:a:0 language=eng
e="$d/Season 1/$s - 1x03 - Fog"
episode_nfo "$e.nfo" "Fog" 3
card "$e-thumb.jpg" $(( h + 40 )) 44

# C. Episodes directly in the series folder; a poster and nothing else: no
#    fanart, no banner, no title cards. S01E02 is 10-bit (not HDR), S01E03 has
#    two languages and forced and hearing-impaired subtitles, S01E04 is AV1.
s="The Daily Loaf"; d="$tv/$s"; h=20
poster "$d/poster.jpg" $h 51
video "$d/$s - S01E01 - Sourdough.mkv" $h 2 "${HEVC[@]}" "${AAC[@]}" -metadata:s:a:0 language=eng
video "$d/$s - S01E02 - Rye.mkv" $(( h + 10 )) 2 "${HEVC_10BIT[@]}" "${AAC[@]}" -metadata:s:a:0 language=eng
srt "$work/forced.srt" "(in French) Good day, baker." "(in French) Two, please."
srt "$work/sdh.srt" "[oven door creaks]" "BAKER: Two baguettes."
srt "$work/fr.srt" "Bonjour, boulanger." "Deux baguettes."
ff -f lavfi -i "$(image_in $(( h + 20 )) 2)" -f lavfi -i "$(sound_in 370 2)" -f lavfi -i "$(sound_in 415 2)" \
  -i "$work/forced.srt" -i "$work/sdh.srt" -i "$work/fr.srt" \
  -map 0:v -map 1:a -map 2:a -map 3:s -map 4:s -map 5:s "${HEVC[@]}" "${AAC[@]}" -c:s srt "${EXACT[@]}" "${DEFAULTS[@]}" \
  -metadata:s:a:0 language=eng -metadata:s:a:1 language=fra \
  -metadata:s:s:0 language=eng -metadata:s:s:0 title="Forced" \
  -metadata:s:s:1 language=eng -metadata:s:s:1 title="SDH" -metadata:s:s:2 language=fra \
  -disposition:a:1 0 \
  -disposition:s:0 forced -disposition:s:1 hearing_impaired -disposition:s:2 0 \
  "$d/$s - S01E03 - Baguette.mkv"
video "$d/$s - S01E04 - Pumpernickel.mp4" $(( h + 30 )) 2 "${AV1[@]}" "${AAC[@]}" -metadata:s:a:0 language=eng

echo "wrote $(find "$lib" -type f | wc -l | tr -d ' ') files, $(find "$lib" -type f -exec cat {} + | wc -c | tr -d ' ') bytes: $lib"
