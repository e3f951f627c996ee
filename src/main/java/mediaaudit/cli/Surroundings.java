package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.RootSummary;
import mediaaudit.model.Diagnosis;
import mediaaudit.model.Entries;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;
import mediaaudit.probe.Ffprobe;
import mediaaudit.scan.Checks;
import mediaaudit.scan.RootState;

/** What the index and a scan need around them: folder, disk, configuration, ffprobe, roots. */
final class Surroundings {
  private static final int COPIES = 2;

  private final MediaAudit program;
  private final Settings settings;
  private final Diagnosis configuration;
  private final List<Diagnosis> found = new ArrayList<>();

  Surroundings(MediaAudit program) {
    this.program = program;
    Settings read;
    Diagnosis said;
    try {
      read = program.settings();
      said = Diagnosis.ok("configuration", configurations(program));
    } catch (UserError e) {
      read = Settings.none(program.environment());
      said = Diagnosis.error(e.exitCode(), "configuration", e.getMessage());
    }
    settings = read;
    configuration = said;
  }

  /** The index; where the configuration is wrong, what is in force without it. */
  IndexFile index() {
    return settings.scan().index(program.options.index);
  }

  /**
   * Examines all of it.
   *
   * @param readable whether the index can be asked for its roots, without an upgrade
   */
  List<Diagnosis> examine(boolean readable) {
    found.add(configuration);
    settings
        .probe()
        .doubtfulProgram()
        .ifPresent(warning -> found.add(Diagnosis.warning("configuration", warning)));
    cache();
    if (Files.isDirectory(index().folder())) {
      permissions();
      disk();
      leftovers();
    }
    ffprobe();
    if (readable) {
      roots();
    }
    return found;
  }

  private static String configurations(MediaAudit program) {
    return new UserFolders(program.environment())
        .configPlaces(program.options.config).stream()
            .filter(place -> place.state() == ConfigPlace.State.READ)
            .map(place -> place.path() + " is valid")
            .findFirst()
            .orElse("no file; the defaults are in force");
  }

  private void cache() {
    found.add(
        settings.scan().cacheEnabled()
            ? Diagnosis.ok("cache", "enabled")
            : Diagnosis.warning(
                "cache",
                "scan.cache_enabled is false: every scan looks into every video and keeps nothing;"
                    + " remove the key"));
  }

  private void permissions() {
    Path folder = index().folder();
    if (!Files.isWritable(folder)) {
      found.add(
          Diagnosis.error(
              ExitCode.REFUSED,
              "permissions",
              folder
                  + " cannot be written by you; change its permissions or choose another with"
                  + " --index"));
      return;
    }
    List<String> open =
        Stream.of(folder, index().path()).flatMap(path -> openToOthers(path).stream()).toList();
    found.add(
        open.isEmpty()
            ? Diagnosis.ok("permissions", "folder and file are yours alone")
            : Diagnosis.warning("permissions", "others may read " + String.join("; ", open)));
  }

  private static Optional<String> openToOthers(Path path) {
    try {
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
      return mode.endsWith("------")
          ? Optional.empty()
          : Optional.of(
              "%s (%s); chmod %s '%s'"
                  .formatted(path, mode, Files.isDirectory(path) ? "700" : "600", path));
    } catch (IOException | UnsupportedOperationException ignored) {
      // Not there, or a system without such permissions.
      return Optional.empty();
    }
  }

  private void disk() {
    Path folder = index().folder();
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      long needed = COPIES * (Files.isRegularFile(index().path()) ? Files.size(index().path()) : 0);
      String room = Words.bytes(free) + " free, a compaction needs " + Words.bytes(needed);
      found.add(
          free > needed
              ? Diagnosis.ok("disk", room)
              : Diagnosis.warning(
                  "disk", room + "; free some, or move the index with scan.cache_dir"));
      String type = FileSystem.type(folder);
      found.add(
          FileSystem.doubt(folder, type)
              .map(doubt -> Diagnosis.warning("file system", doubt))
              .orElseGet(() -> Diagnosis.ok("file system", type)));
    } catch (IOException e) {
      found.add(
          Diagnosis.warning(
              "disk", "it cannot be told how much is free (" + FileFailure.inWords(e) + ")"));
    }
  }

  private void leftovers() {
    List<String> stale = new ArrayList<>();
    try {
      for (Path file : Entries.of(index().folder())) {
        if (index().isLeftover(file)) {
          stale.add(file.getFileName().toString());
        }
      }
    } catch (IOException e) {
      found.add(
          Diagnosis.warning(
              "leftovers", "the folder cannot be listed (" + FileFailure.inWords(e) + ")"));
      return;
    }
    found.add(
        stale.isEmpty()
            ? Diagnosis.ok("leftovers", "none of commands that were killed")
            : Diagnosis.warning(
                "leftovers",
                String.join(", ", stale)
                    + " of a command that was killed; the next scan puts it right"));
  }

  private void ffprobe() {
    try {
      Optional<Ffprobe> ffprobe = settings.probe().program();
      found.add(
          ffprobe
              .map(
                  program ->
                      program
                          .version()
                          .map(version -> Diagnosis.ok("ffprobe", version))
                          .orElseGet(
                              () ->
                                  Diagnosis.warning(
                                      "ffprobe", "it does not run; install ffmpeg anew")))
              .orElseGet(
                  () ->
                      Diagnosis.warning(
                          "ffprobe",
                          "not on PATH; only Matroska, WebM, MP4, MOV and AVI are looked into."
                              + " Install ffmpeg or set probe.ffprobe")));
    } catch (UserError e) {
      found.add(Diagnosis.error(e.exitCode(), "ffprobe", e.getMessage()));
    }
  }

  private void roots() {
    List<RootSummary> known;
    try (Index index = Index.read(index(), sentence -> {})) {
      known = index.roots().summaries();
    }
    Watchdog watchdog = settings.scan().watchdog();
    List<String> lost =
        known.stream()
            .map(root -> root.path() + " is " + RootState.of(Path.of(root.path()), watchdog).word())
            .filter(told -> !told.endsWith(RootState.ONLINE.word()))
            .toList();
    found.add(
        lost.isEmpty()
            ? Diagnosis.ok("roots", Words.count(known.size(), "library root") + ", all online")
            : Diagnosis.warning(
                "roots",
                String.join("; ", lost)
                    + ". Mount it, or tell where it is: media-audit roots move OLD NEW"));
    known.stream()
        .filter(root -> !root.distrusted().isEmpty() && !root.distrusted().equals(Checks.RELEARN))
        .forEach(root -> found.add(Diagnosis.warning("trust", distrust(root))));
  }

  private static String distrust(RootSummary root) {
    return "%s tells nothing of the files below %s, and is not compared; to have it compared again: media-audit roots trust '%s'"
        .formatted(root.distrusted(), root.path(), root.path());
  }
}
