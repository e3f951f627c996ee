package mediaaudit.cli;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mediaaudit.index.CannedQuery;
import mediaaudit.index.Views;
import mediaaudit.model.RuleInfo;
import mediaaudit.rule.Rules;
import mediaaudit.rule.VideoCodecs;
import picocli.CommandLine.Command;

/** Words that a shell offers for the value of an option; found only when somebody asks for them. */
abstract class Candidates implements Iterable<String> {
  private final Supplier<List<String>> words;

  private Candidates(Supplier<List<String>> words) {
    this.words = words;
  }

  @Override
  public final Iterator<String> iterator() {
    return words.get().iterator();
  }

  /** Media servers. */
  static final class Servers extends Candidates {
    Servers() {
      super(() -> Stream.concat(Profiles.SERVERS.stream(), Stream.of(Profiles.ALL)).toList());
    }
  }

  /** Video codecs. */
  static final class Codecs extends Candidates {
    Codecs() {
      super(() -> List.copyOf(VideoCodecs.usual()));
    }
  }

  /** Rules. */
  static final class RuleIds extends Candidates {
    RuleIds() {
      super(() -> Rules.infos().stream().map(RuleInfo::id).toList());
    }
  }

  /** Queries that have names. */
  static final class Queries extends Candidates {
    Queries() {
      super(() -> CannedQuery.brought().stream().map(query -> "@" + query.name()).toList());
    }
  }

  /** Views of the index. */
  static final class ViewNames extends Candidates {
    ViewNames() {
      super(Views::names);
    }
  }

  /** Commands. */
  static final class CommandNames extends Candidates {
    CommandNames() {
      super(
          () ->
              Commands.ALL.stream()
                  .map(command -> command.getAnnotation(Command.class).name())
                  .toList());
    }
  }
}
