package mediaaudit.name;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mediaaudit.model.Entry;
import mediaaudit.model.ExternalSubtitle;
import mediaaudit.model.FileKind;

/**
 * Reads a path as that of an external subtitle: beside its video, in a folder of subtitles, or in a
 * folder of those named as the video.
 */
final class SubtitlePath {
  private static final String VIDEO = ".mkv";
  private static final Set<String> FOLDERS =
      Set.of("subs", "sub", "subtitles", "subtitle", "subtitulos", "untertitel", "soustitres");

  private SubtitlePath() {}

  static ParsedName parse(NameQuery query) {
    ParsedName name = ParsedName.of(NameKind.SUBTITLE);
    return FileKind.of(query.name()) == FileKind.SUBTITLE ? read(name, query) : name;
  }

  /**
   * What a subtitle's name says, read by the longest of the videos' names that it begins with.
   *
   * @param stems names of videos, without their extensions
   */
  static ExternalSubtitle read(Entry file, List<String> stems) {
    return stems.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(stem -> new NameQuery(file.path(), false, null, stem + VIDEO))
        .filter(query -> end(query, FileKind.stem(query.name())) >= 0)
        .findFirst()
        .map(query -> external(parse(query)))
        .orElseGet(() -> external(parse(NameQuery.of(file.path()))));
  }

  private static ExternalSubtitle external(ParsedName name) {
    SubtitleFacts facts = name.subtitle();
    return new ExternalSubtitle(
        facts.language(), facts.forced(), facts.sdh(), facts.isDefault(), name.titles().title());
  }

  private static ParsedName read(ParsedName name, NameQuery query) {
    Words words = Words.of(FileKind.stem(query.name()));
    int end = query.video() == null ? -1 : end(query, words.text());
    int from = end >= 0 ? words.indexAt(end) : SubtitleStart.of(words, isBelow(query));
    SubtitleTail tail = SubtitleTail.of(words, from);
    boolean known = end >= 0 || tail.hasTags();
    boolean matched = query.video() == null || end >= 0;
    return name.with(new TitleFacts(known ? tail.title().orElse(null) : null, null, null, null))
        .with(tail.facts(matched));
  }

  /** The offset behind the video's name; 0 when a folder tells it; -1 when nothing does. */
  private static int end(NameQuery query, String stem) {
    String video = Stem.of(query.video());
    int end = SubtitleMatch.end(stem, video);
    List<String> elements = query.elements();
    boolean named =
        elements.size() > 2
            && isFolder(elements.get(elements.size() - 3))
            && isAll(query.parent(), SubtitleMatch.end(query.parent(), video));
    boolean pure = isFolder(query.parent()) && SubtitleTail.of(Words.of(stem), 0).isPure();
    return end < 0 && (named || pure) ? 0 : end;
  }

  /** Whether no word of the name stands behind this offset. */
  private static boolean isAll(String name, int end) {
    return end >= 0 && Words.of(name.substring(end)).size() == 0;
  }

  private static boolean isBelow(NameQuery query) {
    List<String> elements = query.elements();
    return isFolder(query.parent())
        || (elements.size() > 2 && isFolder(elements.get(elements.size() - 3)));
  }

  /** Whether a folder of this name holds subtitles. */
  static boolean isFolder(String name) {
    return FOLDERS.contains(Shown.key(name));
  }
}
