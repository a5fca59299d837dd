{
  // A BASELINE TO MEASURE AGAINST. NEVER PUT MONEY UNDER THIS SCRIPT: whoever holds the other unit of the token
  // can take all.
  sigmaProp(INPUTS(0).tokens(0)._1 == SELF.tokens(0)._1)
}
