package mediaaudit.name;

import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.Folder;

/**
 * Whether the day or the month stands first where a series' names tell days of broadcast with the
 * year last: {@code 02.01.2021} alone leaves it open, {@code 20.01.2021} beside it does not.
 * Without such a neighbour the day does. For one thread.
 */
final class DayOrder {
  private final Folder folder;
  private Boolean monthFirst;

  /** The order in the names of the videos in this folder and below. */
  DayOrder(Folder folder) {
    this.folder = folder;
  }

  /** The day that a name leaves open. */
  Optional<EpisodeName> find(Words words) {
    return AirDate.ordered(words, false).map(day -> isMonthFirst() ? month(words) : day);
  }

  private static EpisodeName month(Words words) {
    return AirDate.ordered(words, true).orElseThrow();
  }

  private boolean isMonthFirst() {
    if (monthFirst == null) {
      monthFirst = names(folder).mapToInt(name -> AirDate.order(Words.of(name))).sum() < 0;
    }
    return monthFirst;
  }

  private static Stream<String> names(Folder at) {
    return Stream.concat(
        at.files().stream().filter(file -> file.kind().plays()).map(file -> Plain.of(file.name())),
        at.folders().stream().flatMap(DayOrder::names));
  }
}
