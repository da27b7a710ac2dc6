// The fixed elements of index.html, by the names under which the modules know them.

const byId = (id) => document.getElementById(id);

/** Looked up once; everything else on the page is drawn. */
export const page = {
  guildName: byId("guild-name"),
  channelNames: document.querySelectorAll(".channel-name"),
  topic: byId("topic"),
  connection: byId("connection"),
  connectionName: byId("connection-name"),
  connectionState: byId("connection-state"),
  offline: byId("offline"),
  notice: byId("notice"),
  noticeTitle: byId("notice-title"),
  noticeText: byId("notice-text"),
  commandList: byId("command-list"),
  welcome: byId("welcome"),
  suggested: byId("suggested"),
  input: byId("composer-input"),
  drawer: byId("drawer"),
  exchanges: byId("exchanges"),
  faultsForm: byId("faults-form"),
  faultsButton: byId("faults-button"),
  themeButton: byId("theme-button"),
  panelButtons: document.querySelectorAll("[data-opens]"),
  timeline: {
    scroller: byId("scroller"),
    list: byId("messages"),
    announcer: byId("announcer"),
    jump: byId("jump"),
  },
  actingUser: {
    users: byId("users"),
    language: byId("language"),
  },
  composer: {
    form: byId("composer"),
    input: byId("composer-input"),
    mirror: byId("composer-mirror"),
    panel: byId("suggestions"),
    problem: byId("composer-problem"),
    status: byId("composer-status"),
  },
};
