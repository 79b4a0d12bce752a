package org.talka.engine.consortium.problem;

/**
 * What every group keeps to.
 *
 * @param scale inhabitants a group is to reach, 1 or more
 * @param mostMembers most municipalities of a group, 2 or more
 * @param farthestMetres most metres from a member to the lead
 * @param asManyAsPossible whether as many groups as possible come before all costs
 */
public record Limits(int scale, int mostMembers, int farthestMetres, boolean asManyAsPossible) {}
