package mediaaudit.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mediaaudit.name.EpisodeNumbers;
import mediaaudit.name.NameKind;
import mediaaudit.name.NameQuery;
import mediaaudit.name.ParsedName;
import mediaaudit.name.ReleaseFacts;
import mediaaudit.name.SubtitleFacts;
import mediaaudit.name.TitleFacts;

/** A name's meaning as one line of JSON; what the name does not tell is left out. */
final class ParsedNameJson {
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private ParsedNameJson() {}

  static String of(NameQuery query, ParsedName name) {
    return JsonText.line(node(query, name));
  }

  /** The object itself. */
  static ObjectNode node(NameQuery query, ParsedName name) {
    ParsedNameJson line = new ParsedNameJson();
    line.put("input", query.path());
    line.put("kind", name.kind().word());
    line.titles(name.titles());
    line.numbers(name.numbers(), name.kind());
    line.put("imdb_id", name.ids().imdb());
    line.put("tmdb_id", name.ids().tmdb());
    line.put("tvdb_id", name.ids().tvdb());
    line.release(name.release());
    line.put("part", name.part());
    line.put("extra_type", name.extra());
    if (name.kind() == NameKind.SUBTITLE) {
      line.subtitle(name.subtitle(), query.video() != null);
    }
    return line.json;
  }

  private void titles(TitleFacts titles) {
    put("title", titles.title());
    put("series_title", titles.series());
    put("episode_title", titles.episode());
    put("year", titles.year());
  }

  private void numbers(EpisodeNumbers numbers, NameKind kind) {
    if (numbers.season() != null || kind == NameKind.SEASON) {
      json.put("season", numbers.season());
    }
    numbers.episodes().forEach(it -> json.withArrayProperty("episodes").add(it));
    numbers
        .several()
        .forEach(
            it ->
                json.withArrayProperty("numbers")
                    .addObject()
                    .put("season", it.season())
                    .put("episode", it.episode()));
    numbers.absolute().forEach(it -> json.withArrayProperty("absolute_numbers").add(it));
    put("air_date", numbers.airDate());
  }

  private void release(ReleaseFacts release) {
    put("edition", release.release().edition());
    put("screen_size", release.release().screenSize());
    put("source", release.release().source());
    put("video_codec", release.videoCodec());
    put("hdr", release.hdr());
    put("audio_codec", release.audioCodec());
    put("release_group", release.release().group());
  }

  /**
   * What a subtitle's name says.
   *
   * @param tried whether it was tried against a video
   */
  private void subtitle(SubtitleFacts subtitle, boolean tried) {
    put("language", subtitle.language());
    putTrue("forced", subtitle.forced());
    putTrue("sdh", subtitle.sdh());
    putTrue("default", subtitle.isDefault());
    if (tried) {
      json.put("matched", subtitle.matched());
    }
  }

  private void putTrue(String key, boolean value) {
    if (value) {
      json.put(key, true);
    }
  }

  private void put(String key, Object value) {
    if (value instanceof Integer number) {
      json.put(key, number);
    } else if (value != null) {
      json.put(key, value.toString());
    }
  }
}
