package mediaaudit.scan;

import java.util.function.Consumer;

/** Passes on to the scan's own thread what a walk finds. */
record HandedOver(
    Handover handover, ScanListener listener, Consumer<Listing> listings, Consumer<Place> left)
    implements WalkObserver {
  @Override
  public void found(Listing listing) {
    handover.give(() -> listings.accept(listing));
  }

  @Override
  public void hidden(Place folder) {
    handover.give(() -> left.accept(folder));
  }

  @Override
  public void note(String sentence) {
    handover.give(() -> listener.note(sentence));
  }

  @Override
  public void warn(String sentence) {
    handover.give(() -> listener.warn(sentence));
  }

  @Override
  public void step() {
    handover.step();
  }

  @Override
  public boolean stopped() {
    return handover.isAbandoned();
  }
}
