package mediaaudit.name;

import java.util.Optional;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.SlashedPath;

/**
 * The videos in a folder of extras beside several films, {@code Rocky Collection/Extras}, which
 * servers leave out. A folder of that name at the top of a library may sort films, and so may one
 * for shorts or others, where a film tells its year.
 */
final class CollectionExtras {
  private final Optional<ExtraKind> kind;

  private CollectionExtras(Optional<ExtraKind> kind) {
    this.kind = kind;
  }

  /**
   * Those of a folder.
   *
   * @param folder that is neither a movie's nor a series'
   */
  static CollectionExtras in(Folder folder) {
    return new CollectionExtras(
        ExtraKind.ofFolder(folder.name()).filter(it -> !isTop(folder) && !isTitle(folder)));
  }

  private static boolean isTop(Folder folder) {
    String above = SlashedPath.name(SlashedPath.parent(folder.path()));
    return above.isEmpty() || ContainerName.is(above) || ContainerName.isShelf(above);
  }

  /** Whether a film has the folder's name as its title. */
  private static boolean isTitle(Folder folder) {
    String title = Shown.key(folder.name());
    return folder.files().stream()
        .filter(file -> file.kind().plays())
        .map(file -> MovieName.of(FileKind.stem(file.name())))
        .anyMatch(film -> film.key().equals(title));
  }

  /** Whether the file is such an extra, or stands beside one. */
  boolean are(Entry file) {
    boolean told = kind.filter(CollectionExtras::mayHoldFilms).isPresent();
    return kind.isPresent() && !(told && MovieName.of(FileKind.stem(file.name())).isCertain());
  }

  private static boolean mayHoldFilms(ExtraKind kind) {
    return kind == ExtraKind.SHORT || kind == ExtraKind.OTHER;
  }
}
