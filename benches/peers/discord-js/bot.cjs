// The small card as a bot on discord.js, on the Discord named by DISCORD_API and DISCORD_TOKEN.

const fs = require("node:fs");
const path = require("node:path");
const {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, Events, GatewayIntentBits, MessageFlags,
  SlashCommandBuilder,
} = require("discord.js");

const MAX_CHOICES = 25;
const stations = fs.readFileSync(path.join(__dirname, "../stations.txt"), "utf8").trim().split("\n")
  .map((name) => ({ name, lower: name.toLowerCase() }));

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API },
});

const station = new SlashCommandBuilder()
  .setName("station")
  .setDescription("Look up a space station")
  .addStringOption((option) =>
    option.setName("name").setDescription("Its name").setRequired(true).setAutocomplete(true));

function card(name) {
  const embed = new EmbedBuilder()
    .setTitle(name)
    .setDescription("A space station that keeps watch over its sector.\nShips dock here for repairs, trade and news.")
    .setColor(0xe39e23)
    .addFields(
      { name: "Class", value: "Nor class", inline: true },
      { name: "Held by", value: "Federation", inline: true },
      { name: "First seen", value: "DS9 1×01", inline: true });
  const row = new ActionRowBuilder().addComponents(
    new ButtonBuilder().setCustomId("timeline").setLabel("Timeline").setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId("sources").setLabel("Sources").setStyle(ButtonStyle.Secondary));
  return { embeds: [embed], components: [row] };
}

function choices(typed) {
  const lower = typed.toLowerCase();
  return stations.filter((one) => one.lower.includes(lower)).slice(0, MAX_CHOICES)
    .map(({ name }) => ({ name, value: name }));
}

function answer(interaction) {
  if (interaction.isAutocomplete()) {
    return interaction.respond(choices(interaction.options.getFocused()));
  }
  if (interaction.isChatInputCommand()) {
    return interaction.reply(card(interaction.options.getString("name")));
  }
  return interaction.reply({ content: "That is all there is.", flags: MessageFlags.Ephemeral });
}

client.once(Events.ClientReady, (ready) => ready.application.commands.set([station]));
client.on(Events.InteractionCreate, (interaction) => answer(interaction).catch(console.error));
client.login(process.env.DISCORD_TOKEN);
