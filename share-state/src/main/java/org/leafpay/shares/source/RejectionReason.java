package org.leafpay.shares.source;

import org.leafpay.types.address.AddressProblem;

/** What is wrong with a row. */
public enum RejectionReason {
  TOO_FEW_COLUMNS("too few columns"),
  TOO_MANY_COLUMNS("too many columns"),
  LINE_BREAK("line break inside a field"),
  LINE_TOO_LONG("line too long"),
  NOT_UTF_8("not UTF-8"),
  NOT_A_JSON_OBJECT("not a JSON object"),
  NOT_A_JSON_VALUE("field neither text nor number"),
  MORE_THAN_ONE_OBJECT("something behind the JSON object"),
  FIELD_MISSING("field missing"),
  FIELD_TWICE("field given twice"),
  SEQUENCE_NOT_AN_INTEGER("sequence not an integer from 0"),
  SEQUENCE_NOT_RISING("sequence not above the one before it in its epoch"),
  EPOCH_TOO_LONG("epoch or source too long"),
  EPOCH_NOT_PRINTABLE("epoch or source with characters that cannot be written down"),
  TOO_MANY_EPOCHS("too many epochs"),
  OTHER_POOL("pool id of another pool"),
  HEIGHT_NOT_AN_INTEGER("height not an integer"),
  HEIGHT_OUT_OF_RANGE("height out of range"),
  DIFFICULTY_NOT_A_NUMBER("difficulty not a number"),
  DIFFICULTY_NOT_POSITIVE("difficulty not positive"),
  DIFFICULTY_OUT_OF_RANGE("difficulty out of range"),
  NETWORK_DIFFICULTY_NOT_A_NUMBER("network difficulty not a number"),
  NETWORK_DIFFICULTY_NOT_POSITIVE("network difficulty not positive"),
  NETWORK_DIFFICULTY_OUT_OF_RANGE("network difficulty out of range"),
  SUM_OUT_OF_RANGE("sum of the miner's difficulties in one bucket out of range"),
  ADDRESS_EMPTY(AddressProblem.EMPTY.text()),
  ADDRESS_NOT_ONE(AddressProblem.NOT_AN_ADDRESS.text()),
  ADDRESS_CHECKSUM(AddressProblem.CHECKSUM.text()),
  ADDRESS_OTHER_NETWORK(AddressProblem.OTHER_NETWORK.text()),
  ADDRESS_NOT_A_KEY(AddressProblem.NOT_A_KEY.text()),
  ADDRESS_UNKNOWN_TYPE(AddressProblem.UNKNOWN_TYPE.text()),
  SCRIPT_UNREADABLE("address of a script that cannot be read"),
  SCRIPT_TOO_LARGE("address of a script too large for a box"),
  TIME_NOT_A_TIMESTAMP("time not a timestamp"),
  TIME_OUT_OF_RANGE("time out of range"),
  ID_NOT_AN_INTEGER("id not an integer"),
  STATUS_UNKNOWN("status unknown"),
  AMOUNT_NOT_A_NUMBER("amount not a number"),
  AMOUNT_NEGATIVE("amount negative"),
  AMOUNT_OUT_OF_RANGE("amount out of range"),
  AMOUNT_TOO_FINE("amount with more than nine decimals"),
  CONFIRMED_WITHOUT_REWARD("confirmed block without a reward"),
  BLOCK_TWICE("block listed twice");

  private final String text;

  RejectionReason(String text) {
    this.text = text;
  }

  /** The reason in a few lower-case words. */
  public String text() {
    return text;
  }

  static RejectionReason of(AddressProblem problem) {
    return switch (problem) {
      case EMPTY -> ADDRESS_EMPTY;
      case NOT_AN_ADDRESS -> ADDRESS_NOT_ONE;
      case CHECKSUM -> ADDRESS_CHECKSUM;
      case OTHER_NETWORK -> ADDRESS_OTHER_NETWORK;
      case NOT_A_KEY -> ADDRESS_NOT_A_KEY;
      case UNKNOWN_TYPE -> ADDRESS_UNKNOWN_TYPE;
    };
  }
}
