"""A discord.py bot that answers /ping, on the sandbox named by DISCORD_SANDBOX if there is one."""

import os

import discord
import yarl
from discord import app_commands

if base := os.environ.get("DISCORD_SANDBOX"):
    discord.http.Route.BASE = f"{base}/api/v10"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(base.replace("http", "ws", 1) + "/gateway/")


class More(discord.ui.View):
    @discord.ui.button(label="More", custom_id="more")
    async def more(self, interaction: discord.Interaction, button: discord.ui.Button):
        await interaction.response.edit_message(content="pressed", view=None)


class Note(discord.ui.Modal, title="Note"):
    text = discord.ui.TextInput(label="Your note", custom_id="text")

    async def on_submit(self, interaction: discord.Interaction):
        await interaction.response.send_message(f"noted: {self.text.value}", ephemeral=True)


class Bot(discord.Client):
    def __init__(self):
        super().__init__(intents=discord.Intents.default())
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self):
        await self.tree.sync()


bot = Bot()


@bot.tree.command(name="ping", description="Answers with pong")
@app_commands.describe(word="What to say")
async def ping(interaction: discord.Interaction, word: str):
    await interaction.response.defer()
    embed = discord.Embed(title="pong", description=word)
    await interaction.followup.send(embed=embed, view=More())
    await interaction.followup.send("also this", ephemeral=True)


@ping.autocomplete("word")
async def complete(interaction: discord.Interaction, current: str):
    return [app_commands.Choice(name=f"{current}!", value=f"{current}!")]


@bot.tree.command(name="note", description="Opens a form")
async def note(interaction: discord.Interaction):
    await interaction.response.send_modal(Note())


bot.run(os.environ["DISCORD_TOKEN"])
