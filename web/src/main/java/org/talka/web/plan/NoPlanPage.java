package org.talka.web.plan;

/** Why there is no plan. */
public record NoPlanPage(String headline, String reason) {}
