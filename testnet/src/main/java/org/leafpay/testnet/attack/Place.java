package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** A box of a scene: {@code input 1}, {@code output 4} or {@code data 0}. */
record Place(Kind kind, int index) {
  enum Kind {
    INPUT,
    OUTPUT,
    DATA
  }

  static Place of(String text) {
    String[] words = text.split(" ", -1);
    Kind kind =
        switch (words[0]) {
          case "input" -> Kind.INPUT;
          case "output" -> Kind.OUTPUT;
          case "data" -> Kind.DATA;
          default -> throw new IllegalArgumentException("no place: " + text);
        };
    return new Place(kind, Integer.parseInt(words[1]));
  }

  BoxCandidate in(Scene scene) {
    return switch (kind) {
      case INPUT -> scene.inputs().get(index).box().candidate();
      case OUTPUT -> scene.outputs().get(index);
      case DATA -> scene.dataInputs().get(index).candidate();
    };
  }

  Scene changed(Scene scene, UnaryOperator<BoxCandidate> change) {
    return switch (kind) {
      case INPUT -> scene.withInput(index, input -> input.withContent(change));
      case OUTPUT -> scene.withOutput(index, change);
      case DATA -> {
        List<Box> boxes = new ArrayList<>(scene.dataInputs());
        boxes.set(index, SceneInput.changed(boxes.get(index), change));
        yield scene.withDataInputs(boxes);
      }
    };
  }

  Scene removed(Scene scene) {
    return switch (kind) {
      case INPUT -> scene.withInputs(without(scene.inputs()));
      case OUTPUT -> scene.withOutputs(without(scene.outputs()));
      case DATA -> scene.withDataInputs(without(scene.dataInputs()));
    };
  }

  Scene inserted(Scene scene, SceneInput box) {
    return switch (kind) {
      case INPUT -> scene.withInputs(with(scene.inputs(), box));
      case OUTPUT -> scene.withOutputs(with(scene.outputs(), box.box().candidate()));
      case DATA -> scene.withDataInputs(with(scene.dataInputs(), box.box()));
    };
  }

  private <T> List<T> without(List<T> items) {
    List<T> rest = new ArrayList<>(items);
    rest.remove(index);
    return rest;
  }

  private <T> List<T> with(List<T> items, T item) {
    List<T> more = new ArrayList<>(items);
    more.add(index, item);
    return more;
  }
}
