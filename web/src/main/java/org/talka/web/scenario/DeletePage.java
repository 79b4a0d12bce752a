package org.talka.web.scenario;

/** Asks whether a scenario is to be deleted. */
public record DeletePage(String headline, String lead, String action, String back) {}
