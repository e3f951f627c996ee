package mediaaudit.name;

import java.util.Optional;

/** One way to write the numbers of an episode. */
interface EpisodeForm {
  /** The first place in a name, given in lower case, that is written so. */
  Optional<EpisodeName> find(Words words);
}
