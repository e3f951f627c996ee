package mediaaudit.scan;

/** Hands over what a walk finds, and tells and asks of it what every such walk does. */
abstract class HandingOver<R> implements WalkObserver {
  final Handover<R> handover;

  HandingOver(Handover<R> handover) {
    this.handover = handover;
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
