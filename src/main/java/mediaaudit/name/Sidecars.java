package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Entry;
import mediaaudit.model.Folder;

/** Subtitles and NFO files, as assets. */
final class Sidecars {
  private final ArtworkPatterns patterns;

  Sidecars(ArtworkPatterns patterns) {
    this.patterns = patterns;
  }

  /** Those of the files below a folder; its folders of extras are left out. */
  List<Asset> below(Folder folder) {
    return of(candidates(folder, folder));
  }

  /** Those among the files. */
  List<Asset> of(List<ArtworkPlace.Candidate> files) {
    List<Asset> assets = new ArrayList<>();
    for (ArtworkPlace.Candidate it : files) {
      if (patterns.isSubtitle(it.file(), it.path())) {
        assets.add(Assets.of(it.file(), AssetKind.SUBTITLE, Map.of()));
      }
      if (patterns.isNfo(it.file(), it.path())) {
        assets.add(Assets.of(it.file(), AssetKind.NFO, Map.of()));
      }
    }
    return assets;
  }

  /** The files below a folder that are no extras', with their paths below {@code base}. */
  static List<ArtworkPlace.Candidate> candidates(Folder base, Folder folder) {
    List<ArtworkPlace.Candidate> found = new ArrayList<>();
    folder.files().forEach(file -> found.add(candidate(base, file)));
    folder.folders().stream()
        .filter(sub -> ExtraKind.ofFolder(sub.name()).isEmpty())
        .forEach(sub -> found.addAll(candidates(base, sub)));
    return found;
  }

  /** The file with its path below {@code base}. */
  static ArtworkPlace.Candidate candidate(Folder base, Entry file) {
    int cut = base.path().isEmpty() ? 0 : base.path().length() + 1;
    return new ArtworkPlace.Candidate(file, file.path().substring(cut));
  }
}
