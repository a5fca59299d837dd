package org.leafpay.testnet.devnet.rules;

/** One method per reason, so that a new reason cannot be forgotten by those who speak of them. */
public interface RejectionVisitor<T> {
  T unreadable(Rejection.Unreadable reason);

  T tooLarge(Rejection.TooLarge reason);

  T tooCostly(Rejection.TooCostly reason);

  T wrongCount(Rejection.WrongCount reason);

  T duplicateInputs(Rejection.DuplicateInputs reason);

  T missingInputs(Rejection.MissingInputs reason);

  T missingDataInputs(Rejection.MissingDataInputs reason);

  T dust(Rejection.Dust reason);

  T futureOutput(Rejection.FutureOutput reason);

  T olderThanInputs(Rejection.OlderThanInputs reason);

  T boxTooLarge(Rejection.BoxTooLarge reason);

  T noUnitsOfToken(Rejection.NoUnitsOfToken reason);

  T ergNotPreserved(Rejection.ErgNotPreserved reason);

  T tokenFromNothing(Rejection.TokenFromNothing reason);

  T sumTooLarge(Rejection.SumTooLarge reason);

  T scriptRefused(Rejection.ScriptRefused reason);

  T alreadyPooled(Rejection.AlreadyPooled reason);

  T doubleSpend(Rejection.DoubleSpend reason);

  T feeTooLow(Rejection.FeeTooLow reason);
}
