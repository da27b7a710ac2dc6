// A discord.js bot that answers /ping on the Discord named by DISCORD_API and DISCORD_TOKEN.

const {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, Events, GatewayIntentBits,
  MessageFlags, ModalBuilder, SlashCommandBuilder, TextInputBuilder, TextInputStyle,
} = require("discord.js");

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API ?? "https://discord.com/api" },
});

const ping = new SlashCommandBuilder()
  .setName("ping")
  .setDescription("Answers with pong")
  .addStringOption((option) =>
    option.setName("word").setDescription("What to say").setRequired(true).setAutocomplete(true));

const note = new SlashCommandBuilder().setName("note").setDescription("Opens a form");

const more = new ActionRowBuilder().addComponents(
  new ButtonBuilder().setCustomId("more").setLabel("More").setStyle(ButtonStyle.Primary));

const form = new ModalBuilder().setCustomId("form").setTitle("Note").addComponents(
  new ActionRowBuilder().addComponents(
    new TextInputBuilder().setCustomId("text").setLabel("Your note").setStyle(TextInputStyle.Short)));

async function answerPing(interaction) {
  await interaction.deferReply();
  const embed = new EmbedBuilder().setTitle("pong").setDescription(interaction.options.getString("word"));
  await interaction.editReply({ embeds: [embed], components: [more] });
  await interaction.followUp({ content: "also this", flags: MessageFlags.Ephemeral });
}

async function answer(interaction) {
  if (interaction.isAutocomplete()) {
    const word = `${interaction.options.getFocused()}!`;
    return interaction.respond([{ name: word, value: word }]);
  }
  if (interaction.isButton()) {
    return interaction.update({ content: "pressed", components: [] });
  }
  if (interaction.isModalSubmit()) {
    const text = interaction.fields.getTextInputValue("text");
    return interaction.reply({ content: `noted: ${text}`, flags: MessageFlags.Ephemeral });
  }
  return interaction.commandName === "note" ? interaction.showModal(form) : answerPing(interaction);
}

client.once(Events.ClientReady, (ready) => ready.application.commands.set([ping, note]));
client.on(Events.InteractionCreate, answer);
client.login(process.env.DISCORD_TOKEN);
