"""The small card as a bot on discord.py, on the Discord named by DISCORD_SANDBOX and DISCORD_TOKEN."""

import os
import pathlib

import discord
import yarl
from discord import app_commands

BASE = os.environ["DISCORD_SANDBOX"]
discord.http.Route.BASE = f"{BASE}/api/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(BASE.replace("http", "ws", 1) + "/gateway/")

MAX_CHOICES = 25
STATIONS = pathlib.Path(__file__).parent.parent.joinpath("stations.txt").read_text(encoding="utf-8").splitlines()
CHOICES = [(name.lower(), app_commands.Choice(name=name, value=name)) for name in STATIONS]


class Buttons(discord.ui.View):
    def __init__(self):
        super().__init__(timeout=None)

    @discord.ui.button(label="Timeline", custom_id="timeline", style=discord.ButtonStyle.primary)
    async def timeline(self, interaction: discord.Interaction, button: discord.ui.Button):
        await interaction.response.send_message("That is all there is.", ephemeral=True)

    @discord.ui.button(label="Sources", custom_id="sources", style=discord.ButtonStyle.secondary)
    async def sources(self, interaction: discord.Interaction, button: discord.ui.Button):
        await interaction.response.send_message("That is all there is.", ephemeral=True)


class Bot(discord.Client):
    def __init__(self):
        super().__init__(intents=discord.Intents(guilds=True))
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self):
        await self.tree.sync()


bot = Bot()


@bot.tree.command(name="station", description="Look up a space station")
@app_commands.describe(name="Its name")
async def station(interaction: discord.Interaction, name: str):
    embed = discord.Embed(
        title=name,
        description="A space station that keeps watch over its sector.\nShips dock here for repairs, trade and news.",
        color=0xE39E23,
    )
    embed.add_field(name="Class", value="Nor class")
    embed.add_field(name="Held by", value="Federation")
    embed.add_field(name="First seen", value="DS9 1×01")
    await interaction.response.send_message(embed=embed, view=Buttons())


@station.autocomplete("name")
async def complete(interaction: discord.Interaction, current: str):
    typed = current.lower()
    return [choice for name, choice in CHOICES if typed in name][:MAX_CHOICES]


bot.run(os.environ["DISCORD_TOKEN"])
