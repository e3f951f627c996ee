package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/** The videos in a movie's folder and below, each with what it is. */
final class MovieFolder {
  private final Folder folder;
  private final BonusName bonus;
  private final List<FoundVideo> videos = new ArrayList<>();

  private MovieFolder(Folder folder) {
    this.folder = folder;
    this.bonus =
        BonusName.beside(
            folder.name(),
            folder.files().stream()
                .filter(file -> file.kind().plays())
                .map(file -> FileKind.stem(file.name()))
                .toList());
  }

  static List<FoundVideo> videos(Folder folder) {
    MovieFolder movie = new MovieFolder(folder);
    movie.walk(folder, Optional.empty(), null);
    return movie.sorted();
  }

  private void walk(Folder at, Optional<ExtraKind> extra, Integer part) {
    boolean disc = extra.isEmpty() && Disc.is(at);
    if (disc) {
      takeDisc(at, part);
    }
    at.files().stream()
        .filter(file -> file.kind().plays() && !(disc && Disc.holds(at, file)))
        .forEach(file -> videos.add(new FoundVideo(file, at, extra.or(() -> extra(file)), part)));
    at.folders().stream()
        .filter(sub -> !(disc && Disc.holds(at, sub)))
        .forEach(sub -> walkBelow(sub, extra, part));
  }

  private void walkBelow(Folder sub, Optional<ExtraKind> extra, Integer part) {
    Optional<ExtraKind> kind = extra.or(() -> ExtraKind.ofFolder(sub.name()));
    Integer number = StackMarker.ofFolder(sub.name()).orElse(part);
    walk(sub, kind, kind.isEmpty() ? number : null);
  }

  private void takeDisc(Folder disc, Integer part) {
    List<Entry> film = Disc.film(disc);
    long before = videos.stream().filter(video -> video.part() != null).count();
    for (int i = 0; i < film.size(); i++) {
      Integer number = film.size() == 1 ? part : Integer.valueOf((int) before + i + 1);
      videos.add(new FoundVideo(film.get(i), disc, Optional.empty(), number));
    }
  }

  /** What the file's own name says; nothing when that name is the movie's title. */
  private Optional<ExtraKind> extra(Entry file) {
    String stem = FileKind.stem(file.name());
    return MovieName.of(folder.name()).key().equals(Shown.key(stem))
        ? Optional.empty()
        : ExtraName.of(stem).map(ExtraName::kind).or(() -> bonus.kind(stem));
  }

  /**
   * Where the film stands in the folder itself, films in folders below are extras, but for versions
   * in folders of their own.
   */
  private List<FoundVideo> sorted() {
    List<FoundVideo> mains = videos.stream().filter(FoundVideo::isMain).toList();
    boolean direct = mains.stream().anyMatch(this::isDirect);
    return mains.size() < 2 ? videos : videos.stream().map(it -> sorted(it, direct)).toList();
  }

  private FoundVideo sorted(FoundVideo video, boolean direct) {
    if (!video.isMain() || isDirect(video)) {
      return video;
    }
    if (VersionName.isFolder(video.folder().name(), folder.name())) {
      return isAlone(video) ? video.named(named(video.folder().name())) : video;
    }
    return direct ? video.as(ExtraKind.OTHER) : video;
  }

  /** The name of a version's folder with the title, which it may leave out. */
  private String named(String version) {
    return VersionName.isRelease(version) ? folder.name() + " - " + version : version;
  }

  /** Whether the folder holds one film, so that its name is the version's. */
  private static boolean isAlone(FoundVideo video) {
    return video.folder().files().stream()
            .filter(file -> file.kind().plays())
            .filter(file -> ExtraName.of(FileKind.stem(file.name())).isEmpty())
            .count()
        == 1;
  }

  private boolean isDirect(FoundVideo video) {
    return video.folder() == folder || video.part() != null || Disc.is(video.folder());
  }
}
